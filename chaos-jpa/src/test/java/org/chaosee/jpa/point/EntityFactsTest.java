package org.chaosee.jpa.point;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;

/** What the class of an entity tells of its name and its table. */
class EntityFactsTest {

    @MappedSuperclass
    static class Base {}

    @Entity
    static class Plain extends Base {}

    @Entity(name = "Label")
    @Table(schema = "shop")
    static class Tag {}

    @Entity
    @Table(name = "beings")
    static class Animal {}

    @Entity
    static class Dog extends Animal {}

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Payment {}

    @Entity(name = "Card")
    static class CardPayment extends Payment {}

    @Test
    void a_table_is_called_like_its_entity() {
        assertThat(EntityFacts.annotated(Plain.class)).isEqualTo(new EntityFacts("Plain", Plain.class, "Plain"));
        assertThat(EntityFacts.annotated(Tag.class)).isEqualTo(new EntityFacts("Label", Tag.class, "Label"));
    }

    @Test
    void unless_it_is_that_of_what_the_entity_extends() {
        assertThat(EntityFacts.annotated(Animal.class).table()).isEqualTo("beings");
        assertThat(EntityFacts.annotated(Dog.class).table()).isEqualTo("beings");
        assertThat(EntityFacts.annotated(CardPayment.class).table()).isEqualTo("Card");
    }

    @Test
    void of_a_class_that_a_file_maps_it_is_not_known() {
        assertThat(EntityFacts.annotated("Order", Object.class).table()).isNull();
    }
}
