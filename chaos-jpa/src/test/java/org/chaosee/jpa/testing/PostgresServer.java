package org.chaosee.jpa.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server, started once for all tests that use it. */
public final class PostgresServer implements BeforeAllCallback {

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
                    .setServerConfig("lc_messages", "C")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A schema of its own, without tables. */
    public DataSource newSchema() throws SQLException {
        String schema = "s" + UUID.randomUUID().toString().replace("-", "");
        Jdbc.execute(server.getPostgresDatabase(), "create schema " + schema);
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.getJdbcUrl("postgres", "postgres"));
        dataSource.setCurrentSchema(schema);
        return dataSource;
    }
}
