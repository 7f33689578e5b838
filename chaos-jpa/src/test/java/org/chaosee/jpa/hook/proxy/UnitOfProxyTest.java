package org.chaosee.jpa.hook.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import org.chaosee.jpa.testing.Chaos;
import org.chaosee.jpa.testing.Item;
import org.chaosee.jpa.testing.PersistenceXml;
import org.chaosee.jpa.testing.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a unit is called that the application injects without a name. */
class UnitOfProxyTest {

    @RegisterExtension
    final Chaos chaos = new Chaos("store");

    @TempDir
    Path directory;

    private EntityManagerFactory real;
    private EntityManager manager;

    private void open(Unit.Provider provider) {
        real = Unit.open(provider);
        manager = new ProxyHook().of(real, "", chaos.runtime()).createEntityManager();
    }

    @AfterEach
    void close() {
        real.close();
    }

    @Test
    void the_only_one_there_is() {
        PersistenceXml.of("books").run(directory, () -> open(Unit.Provider.ECLIPSELINK));
        assertThat(chaos.runtime().engine().points())
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.facts().fields()).containsEntry("unit", "books"));
    }

    @Test
    void the_only_one_is_excluded_by_its_name() {
        PersistenceXml.of("store").run(directory, () -> open(Unit.Provider.ECLIPSELINK));
        chaos.strike("jpa", "*", "connection-lost", "before");
        assertThat(manager.find(Item.class, 1)).isNull();
        assertThat(chaos.runtime().engine().points()).isEmpty();
    }

    @Test
    void what_the_factory_says() {
        open(Unit.Provider.HIBERNATE);
        assertThat(chaos.runtime().engine().points())
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.facts().fields()).containsEntry("unit", "shop"));
    }

    @Test
    void of_several_nobody_knows() {
        PersistenceXml.of("books", "store").run(directory, () -> open(Unit.Provider.ECLIPSELINK));
        assertThat(chaos.runtime().engine().points())
                .isNotEmpty()
                .allSatisfy(point -> assertThat(point.facts().fields()).doesNotContainKey("unit"));
    }

    @Test
    void the_table_is_called_like_the_entity_unless_it_says_otherwise() {
        open(Unit.Provider.ECLIPSELINK);
        assertThat(chaos.points("table")).contains("shop_item find", "Label find");
    }
}
