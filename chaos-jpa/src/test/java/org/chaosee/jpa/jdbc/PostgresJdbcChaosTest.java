package org.chaosee.jpa.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chaosee.jpa.testing.Jdbc;
import org.chaosee.jpa.testing.PostgresServer;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On PostgreSQL. */
class PostgresJdbcChaosTest extends JdbcChaosContract {

    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @Override
    DataSource newDatabase() throws SQLException {
        return SERVER.newSchema();
    }

    @Override
    void waitForLock(Connection connection, ThrowingCallable update) throws Throwable {
        Jdbc.execute(connection, "set lock_timeout = 20");
        update.call();
    }

    @Override
    void runOutOfTime(Connection connection) throws SQLException {
        Jdbc.execute(connection, "set statement_timeout = 20", "select pg_sleep(60)");
    }

    @Override
    void loseConnection() throws SQLException {
        try (Connection connection = real().getConnection()) {
            Jdbc.execute(connection, "select pg_terminate_backend(pg_backend_pid())");
        }
    }
}
