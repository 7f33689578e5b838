package org.chaosee.jpa.hook.hibernate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server, started once for all tests of the hook. */
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
                .getStore(ExtensionContext.Namespace.create(Postgres.class))
                .getOrComputeIfAbsent(Running.class, type -> start(), Running.class)
                .server();
    }

    private static Running start() {
        try {
            return new Running(
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new schema, without tables. */
    String newSchema() {
        String schema = "s" + UUID.randomUUID().toString().replace("-", "");
        Databases.execute(server.getPostgresDatabase(), "create schema " + schema);
        return schema;
    }

    /** @param options such as {@code -c lock_timeout=100}; empty for none */
    DataSource dataSource(String schema, String options) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.getJdbcUrl("postgres", "postgres"));
        dataSource.setCurrentSchema(schema);
        dataSource.setApplicationName(schema);
        dataSource.setOptions(options);
        return dataSource;
    }
}
