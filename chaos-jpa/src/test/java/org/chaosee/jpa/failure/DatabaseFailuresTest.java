package org.chaosee.jpa.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import javax.sql.DataSource;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.jpa.testing.Jdbc;
import org.chaosee.jpa.testing.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of failures where the database isn't up to them. */
class DatabaseFailuresTest {

    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    private final DatabaseFailures failures = new DatabaseFailures();
    private DataSource postgres;

    @BeforeEach
    void connect() throws SQLException {
        postgres = SERVER.newSchema();
    }

    private SQLException lockTimeout(Connection connection) {
        return failures.provoke(DatabaseFault.LOCK_TIMEOUT, "Injected", connection);
    }

    @Test
    void who_may_not_use_plpgsql_gets_the_failure_all_the_same() throws SQLException {
        try (Connection connection = postgres.getConnection()) {
            // Rolled back at the end: other tests have the same server.
            connection.setAutoCommit(false);
            Jdbc.execute(
                    connection,
                    "create role poor",
                    "revoke usage on language plpgsql from public",
                    "set local role poor");
            assertThat((Throwable) lockTimeout(connection)).isExactlyInstanceOf(SQLTransactionRollbackException.class);
            connection.rollback();
        }
    }

    @Test
    void in_a_transaction_that_is_aborted_everything_fails_as_it_does_in_postgresql() throws SQLException {
        try (Connection connection = postgres.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(lockTimeout(connection).getSQLState()).isEqualTo("55P03");
            assertThat(lockTimeout(connection).getSQLState()).isEqualTo("25P02");
            assertThat(failures.provoke(DatabaseFault.CONNECTION_LOST, "Injected", connection)
                            .getSQLState())
                    .isEqualTo("08006");
        }
    }

    @Test
    void a_connection_that_is_really_lost_says_so() throws SQLException {
        Connection connection = postgres.getConnection();
        lockTimeout(connection);
        connection.close();
        assertThat(lockTimeout(connection).getSQLState()).isEqualTo("08003");
    }

    /** The first connection may be a broken one. */
    @Test
    void a_database_that_did_not_tell_its_name_is_asked_again() throws SQLException {
        Connection broken = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    throw new SQLException("broken");
                });
        assertThat((Throwable) lockTimeout(broken)).isExactlyInstanceOf(SQLTransactionRollbackException.class);
        try (Connection connection = postgres.getConnection()) {
            assertThat(lockTimeout(connection).getSQLState()).isEqualTo("55P03");
        }
    }
}
