package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.engine.jdbc.connections.spi.AbstractMultiTenantConnectionProvider;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.junit.jupiter.api.Test;

/** Which units the hook takes, and that a failure of ours is no failure of the application's. */
class AttachmentTest {

    @Test
    void notAnotherProvidersUnit() {
        EntityManagerFactory other = (EntityManagerFactory) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EntityManagerFactory.class},
                (proxy, method, arguments) -> {
                    throw new PersistenceException("not of that class");
                });
        try (TestChaos chaos = new TestChaos()) {
            assertThat(new HibernateHook().attach(other, "", chaos.runtime())).isFalse();
            assertThat(chaos.runtime().engine().points()).isEmpty();
        }
    }

    @Test
    void notAUnitOfManyTenants() {
        DataSource database = Databases.h2();
        Map<String, Object> settings = Map.of("hibernate.multi_tenant_connection_provider", new Tenants(database));
        try (TestChaos chaos = new TestChaos();
                TestUnit unit = new TestUnit(TestUnit.NAME, database, settings)) {
            assertThat(new HibernateHook().attach(unit.factory(), "", chaos.runtime()))
                    .isFalse();
        }
    }

    /** The tenants are all the same. */
    private static final class Tenants extends AbstractMultiTenantConnectionProvider<Object> {

        private static final long serialVersionUID = 1;

        private final transient DataSource database;

        Tenants(DataSource database) {
            this.database = database;
        }

        @Override
        protected ConnectionProvider getAnyConnectionProvider() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected ConnectionProvider selectConnectionProvider(Object tenant) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Connection getAnyConnection() throws SQLException {
            return database.getConnection();
        }

        @Override
        public void releaseAnyConnection(Connection connection) throws SQLException {
            connection.close();
        }
    }

    @Test
    void twiceIsOnce() {
        try (TestChaos chaos = new TestChaos();
                TestUnit unit = new TestUnit(Databases.h2()).with(chaos)) {
            int points = chaos.runtime().engine().points().size();
            assertThat(new HibernateHook().attach(unit.factory(), "again", chaos.runtime()))
                    .isTrue();
            assertThat(chaos.runtime().engine().points()).hasSize(points);
        }
    }

    @Test
    void notAClosedUnit() {
        try (TestChaos chaos = new TestChaos()) {
            HibernateUnit unit = new HibernateUnit(TestUnit.NAME);
            assertThat(unit.bind(chaos.runtime())).isFalse();
            assertThat(unit.live()).isNull();
        }
    }

    @Test
    void whatBreaksBeforeAnybodyListensIsToldLater() {
        HibernateUnit unit = new HibernateUnit(TestUnit.NAME);
        unit.failed(new NoSuchMethodError("of another version"));
        try (TestChaos chaos = new TestChaos()) {
            unit.bind(chaos.runtime());
            assertThat(chaos.runtime().failures().count()).isEqualTo(1);

            unit.failed(new IllegalStateException("again"));
            assertThat(chaos.runtime().failures().count()).isEqualTo(2);
        }
    }
}
