package org.chaosee.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import javax.naming.NameNotFoundException;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.ActionStoreFactory;
import org.chaosee.api.spi.Change.Create;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.api.spi.StoreSettings.Schema;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpaActionStoreFactoryTest {

    private final ActionStoreFactory factory = ServiceLoader.load(ActionStoreFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(found -> found.type().equals("jpa"))
            .findFirst()
            .orElseThrow();

    @Test
    void opensTheStoreOfTheDataSourceByTheFirstProvider() {
        UUID id = UUID.randomUUID();
        try (ActionStore store = factory.open(new StoreSettings("h2/factory", Schema.CREATE));
                ActionStore other = factory.open(new StoreSettings("h2/other", Schema.CREATE))) {
            store.write(StoreWrite.of(new Create(id, TestDocuments.full(id, "a"))));

            assertThat(store.glance().state().revision()).isEqualTo(1);
            assertThat(other.glance().state().revision()).isZero();
        }
        try (ActionStore again = factory.open(new StoreSettings("h2/factory", Schema.NONE))) {
            assertThat(again.read().actions()).hasSize(1);
        }
    }

    @Test
    void aNameThatIsNotBoundIsSaid() {
        assertThatThrownBy(() -> factory.open(new StoreSettings("jdbc/nothing", Schema.CREATE)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("There is no data source under the JNDI name jdbc/nothing (chaos.store.datasource)")
                .hasCauseInstanceOf(NameNotFoundException.class);
    }

    @Test
    void somethingElseThanADataSourceIsSaid() {
        assertThatThrownBy(() -> factory.open(new StoreSettings("text", Schema.CREATE)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("What is under the JNDI name text (chaos.store.datasource) is no data source");
    }

    @Test
    void withoutProviderTheStoreCannotBeOpened() {
        PersistenceProviders none = new PersistenceProviders(List.of());

        assertThatThrownBy(() -> JpaActionStore.open(TestDatabases.h2(), Schema.CREATE, none))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining(
                        "there is no Jakarta Persistence provider that takes the persistence unit chaos-ee");
    }

    /** Either would change the persistence units of the application that has the jar. */
    @ParameterizedTest
    @ValueSource(strings = {"META-INF/persistence.xml", "META-INF/orm.xml"})
    void theJarBringsNoDescriptor(String descriptor) throws Exception {
        URL root = new ChaosPersistenceUnit(null).getPersistenceUnitRootUrl();

        assertThat(new URL(root, descriptor))
                .satisfies(
                        url -> assertThatThrownBy(url::openStream).isInstanceOf(java.io.FileNotFoundException.class));
        assertThat(new URL(root, "org/chaosee/jpa/ddl/h2.sql").openStream()).isNotEmpty();
    }
}
