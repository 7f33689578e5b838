package org.chaosee.jpa.store;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mariadb.jdbc.MariaDbDataSource;

/** A real MariaDB server, started once for all tests of the module. */
final class MariaDbExtension implements BeforeAllCallback {

    private MariaDbServer server;

    @Override
    public void beforeAll(ExtensionContext context) {
        // JUnit closes what is in the root store at its end.
        server = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(MariaDbServer.class, type -> start(), MariaDbServer.class);
    }

    private static MariaDbServer start() {
        try {
            return MariaDbServer.start();
        } catch (IOException | ManagedProcessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A schema of its own, without tables, in whose tables any character can lie. */
    DataSource newSchema() {
        return admin(newSchema("utf8mb4"));
    }

    /** The name of a schema of its own, without tables. */
    String newSchema(String characterSet) {
        String schema = "s" + UUID.randomUUID().toString().replace("-", "");
        TestDatabases.execute(admin("mysql"), "create schema " + schema + " character set " + characterSet);
        return schema;
    }

    /** The schema for somebody who may do everything. */
    DataSource admin(String schema) {
        return dataSource(schema, MariaDbServer.ADMIN, "");
    }

    /** The schema for somebody who has no right but those that the admin grants. */
    DataSource newUser(String schema, String... grants) {
        String user = "u" + UUID.randomUUID().toString().replace("-", "");
        TestDatabases.execute(admin(schema), "create user " + user + " identified by '" + user + "'");
        for (String grant : grants) {
            TestDatabases.execute(admin(schema), "grant " + grant + " to " + user);
        }
        return dataSource(schema, user, "");
    }

    /** @param options of the driver, as its URL has them */
    DataSource dataSource(String schema, String user, String options) {
        try {
            return new MariaDbDataSource("jdbc:mariadb://127.0.0.1:" + server.port() + "/" + schema + "?user=" + user
                    + "&password=" + user + "&" + options);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
