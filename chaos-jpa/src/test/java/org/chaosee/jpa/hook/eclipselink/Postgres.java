package org.chaosee.jpa.hook.eclipselink;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server, started once for all tests of the package. */
final class Postgres implements BeforeAllCallback {

    private EmbeddedPostgres server;

    /** JUnit closes what is in the root store at its end. */
    private record Running(EmbeddedPostgres server) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Running.class, type -> start(), Running.class)
                .server();
    }

    private static Running start() {
        try {
            return new Running(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "100")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A schema of its own, without tables. */
    Schema newSchema() {
        String name = "s" + UUID.randomUUID().toString().replace("-", "");
        Schema schema = new Schema(server.getJdbcUrl("postgres", "postgres"), name);
        schema.execute("create schema " + name);
        return schema;
    }

    /** A schema, and those who use it. */
    record Schema(String url, String name) {

        /** Sessions with settings such as {@code lock_timeout=100}, which the database knows by that name. */
        DataSource sessions(String application, String settings) {
            PGSimpleDataSource dataSource = dataSource();
            dataSource.setApplicationName(application + name);
            dataSource.setOptions(settings.isEmpty() ? null : "-c " + settings);
            return dataSource;
        }

        /** The database ends all these sessions, and is done when this returns. */
        void endSessions(String application) {
            execute("select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = '"
                    + application + name + "'");
        }

        /** A session of somebody else. */
        Connection other() throws SQLException {
            return dataSource().getConnection();
        }

        void execute(String... statements) {
            try (Connection connection = other();
                    Statement statement = connection.createStatement()) {
                for (String sql : statements) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private PGSimpleDataSource dataSource() {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setUrl(url);
            dataSource.setCurrentSchema(name);
            return dataSource;
        }
    }
}
