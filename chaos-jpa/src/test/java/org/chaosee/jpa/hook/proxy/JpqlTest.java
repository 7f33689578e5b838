package org.chaosee.jpa.hook.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpqlTest {

    private static final Set<String> ENTITIES = Set.of("Item", "org.shop.Item", "Order", "Größe");

    private static String entity(String jpql) {
        return Jpql.entity(jpql, ENTITIES::contains);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select i from Item i",
                "SELECT i FROM Item AS i",
                "from\n\tItem",
                "update Item i set i.name = 'from Order'",
                "delete from Item i where i.name = 'it''s from Order'",
                "DELETE Item",
                "insert into Item (id) select o.id from Order o",
                "select i from Item i, Order o",
                "select i from Item i join Order o on o.id = i.id",
                "select (select count(o) from Order o) from Item i",
                "select extract(year from Order) from Item i",
                "select i from Item i where i.id in (select o.id from Order o)",
                "select x from (select i from Item i) x",
                "select ' from Order o ' from Item i",
                "select i from Item i where i.from.Order = 1",
            })
    void the_first_entity_that_the_statement_ranges_over(String jpql) {
        assertThat(entity(jpql)).isEqualTo("Item");
    }

    @Test
    void names_of_any_kind() {
        assertThat(entity("select g from Größe g")).isEqualTo("Größe");
        assertThat(entity("select i from org.shop.Item i")).isEqualTo("org.shop.Item");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "select 1", "select x from Unknown x", "from", "'from Item'", "))) from", "Item"})
    void none(String jpql) {
        assertThat(entity(jpql)).isNull();
    }

    /** Nothing that an application hands in may cost it its stack. */
    @Test
    void long_texts() {
        String text = "select '" + "it''s ".repeat(100_000) + "', " + "a, ".repeat(100_000) + " (".repeat(100_000)
                + " from Item i";
        assertThat(entity(text)).isEqualTo("Item");
    }
}
