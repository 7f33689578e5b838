package org.chaosee.jpa.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chaosee.jpa.testing.Jdbc;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;

/** On H2. */
class H2JdbcChaosTest extends JdbcChaosContract {

    @Override
    DataSource newDatabase() {
        return Jdbc.h2();
    }

    @Override
    void waitForLock(Connection connection, ThrowingCallable update) throws Throwable {
        Jdbc.execute(connection, "set lock_timeout 20");
        update.call();
    }

    @Override
    void runOutOfTime(Connection connection) throws SQLException {
        Jdbc.execute(connection, "set query_timeout 20", "select sum(x) from system_range(1, 100000000000)");
    }

    /** A connection within the JVM can't break, so this one is to a server, which stops. */
    @Override
    void loseConnection() throws SQLException {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        JdbcDataSource remote = new JdbcDataSource();
        remote.setURL("jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:" + UUID.randomUUID());
        Connection connection = remote.getConnection();
        server.stop();
        Jdbc.execute(connection, "select 1");
    }
}
