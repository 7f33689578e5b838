package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.naming.Context;
import javax.naming.spi.InitialContextFactory;
import org.hibernate.Session;
import org.hibernate.engine.transaction.jta.platform.internal.AbstractJtaPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lost connection does to the transactions around it. */
class LostConnectionTest {

    /** What an application server has; here it is the transaction of this thread, which is active. */
    private static final List<Synchronization> SYNCHRONIZATIONS = new ArrayList<>();

    private TestChaos chaos;
    private TestUnit unit;

    @BeforeEach
    void start() {
        SYNCHRONIZATIONS.clear();
        chaos = new TestChaos();
    }

    private void open(Map<String, ?> settings) {
        unit = new TestUnit(TestUnit.NAME, Databases.h2(), settings).with(chaos);
        chaos.action("connection-lost", Map.of("operation", "native"));
    }

    @AfterEach
    void close() {
        System.clearProperty(Context.INITIAL_CONTEXT_FACTORY);
        unit.close();
        chaos.close();
    }

    @Test
    void aTransactionThatTheUnitHasNoPartInGoesOn() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Server.class.getName());
        open(Map.of());

        Throwable thrown = catchThrowable(
                () -> unit.run(manager -> manager.createNativeQuery("select 1").getResultList()));

        assertThat(thrown).isInstanceOf(PersistenceException.class);
        assertThat(SYNCHRONIZATIONS).isEmpty();
    }

    @Test
    void aTransactionOfTheContainerEndsInARollback() {
        System.setProperty(Context.INITIAL_CONTEXT_FACTORY, Server.class.getName());
        open(Map.of("hibernate.transaction.coordinator_class", "jta", "hibernate.transaction.jta.platform", new Jta()));

        try (Session session =
                unit.factory().unwrap(org.hibernate.SessionFactory.class).openSession()) {
            assertThatThrownBy(() ->
                            session.createNativeQuery("select 1", Object.class).getResultList())
                    .isInstanceOf(PersistenceException.class);
        }

        assertThat(SYNCHRONIZATIONS).hasSize(1);
    }

    @Test
    void aSavepointDoesNotBringItBack() {
        open(Map.of());

        unit.run(manager -> manager.unwrap(Session.class).doWork(connection -> {
            Savepoint savepoint = connection.setSavepoint();
            assertThatThrownBy(() -> execute(connection)).isInstanceOf(SQLException.class);
            chaos.calm();

            assertThatThrownBy(() -> connection.rollback(savepoint)).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(connection)).hasMessageContaining("The connection is lost");

            connection.rollback();
            execute(connection);
        }));
    }

    private static void execute(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** A container's naming. */
    public static final class Server implements InitialContextFactory {

        @Override
        public Context getInitialContext(Hashtable<?, ?> environment) {
            return fake(Context.class, (method, argument) -> method.equals("lookup") ? registry() : null);
        }

        private static TransactionSynchronizationRegistry registry() {
            return fake(TransactionSynchronizationRegistry.class, (method, argument) -> switch (method) {
                case "getTransactionStatus" -> Status.STATUS_ACTIVE;
                case "registerInterposedSynchronization" -> SYNCHRONIZATIONS.add((Synchronization) argument);
                default -> null;
            });
        }
    }

    /** Its transactions are those of the container, and there is none that Hibernate could join. */
    private static final class Jta extends AbstractJtaPlatform {

        private static final long serialVersionUID = 1;

        @Override
        protected TransactionManager locateTransactionManager() {
            return fake(
                    TransactionManager.class,
                    (method, argument) -> method.equals("getStatus") ? Status.STATUS_NO_TRANSACTION : null);
        }

        @Override
        protected UserTransaction locateUserTransaction() {
            return fake(
                    UserTransaction.class,
                    (method, argument) -> method.equals("getStatus") ? Status.STATUS_NO_TRANSACTION : null);
        }
    }

    @FunctionalInterface
    private interface Answers {

        Object to(String method, Object argument);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                LostConnectionTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName(), arguments == null ? null : arguments[0])));
    }
}
