package org.chaosee.jpa.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.chaosee.jpa.testing.Chaos;
import org.chaosee.jpa.testing.Jdbc;
import org.chaosee.jpa.testing.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

/** Data sources of vendors, and what is kept of them. */
class DataSourceHookTest {

    @RegisterExtension
    static final PostgresServer SERVER = new PostgresServer();

    @RegisterExtension
    final Chaos chaos = new Chaos();

    private final DataSourceHook hook = new DataSourceHook();

    /** As GlassFish's, which looks into its own connections. */
    public interface Vendor extends DataSource {
        Connection getConnection(Connection ours);
    }

    public static final class Pool extends PGSimpleDataSource implements Vendor, Closeable {

        private static final long serialVersionUID = 1;

        boolean closed;

        @Override
        public Connection getConnection(Connection ours) {
            return ours;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private DataSource hooked(DataSource dataSource) {
        return (DataSource) hook.hook(dataSource, "jdbc/shop", chaos.runtime());
    }

    @Test
    void the_vendors_own_methods_do_what_they_do() throws Exception {
        Pool pool = new Pool();
        DataSource hooked = hooked(pool);
        assertThat(hooked).isInstanceOf(Vendor.class);
        ((Closeable) hooked).close();
        assertThat(pool.closed).isTrue();
        Vendor unwrapped = hooked.unwrap(Vendor.class);
        assertThat(unwrapped).isSameAs(pool);
        DataSource same = hooked.unwrap(DataSource.class);
        assertThat(same).isSameAs(hooked);
    }

    @Test
    void a_vendor_gets_its_own_connection_back() throws SQLException {
        chaos.strike("jdbc", "commit", "connection-lost", "before");
        Pool pool = new Pool();
        pool.setUrl(((PGSimpleDataSource) SERVER.newSchema()).getUrl());
        pool.setUser("postgres");
        Vendor hooked = (Vendor) hooked(pool);
        try (Connection connection = hooked.getConnection()) {
            Object unwrapped = connection.unwrap(PGConnection.class);
            assertThat(hooked.getConnection(connection)).isNotSameAs(connection).isSameAs(unwrapped);
        }
    }

    @Test
    void the_points_of_a_name_are_made_once() {
        hooked(new Pool());
        JdbcPoints points = hook.points("jdbc/shop", chaos.runtime());
        hooked(new Pool());
        assertThat(hook.points("jdbc/shop", chaos.runtime())).isSameAs(points);
        assertThat(hook.points("jdbc/other", chaos.runtime())).isNotSameAs(points);
    }

    /** Each component has its own names. */
    @Test
    void data_sources_of_the_same_name_may_be_of_different_products() throws SQLException {
        chaos.strike("jdbc", "read", "query-timeout", "before");
        assertThatThrownBy(() -> Jdbc.execute(hooked(Jdbc.h2()), "select 1"))
                .isInstanceOf(SQLException.class)
                .extracting(e -> e.getClass().getPackageName())
                .isEqualTo("org.h2.jdbc");
        DataSource postgres = hooked(SERVER.newSchema());
        assertThatThrownBy(() -> Jdbc.execute(postgres, "select 1"))
                .isInstanceOf(SQLException.class)
                .extracting(e -> e.getClass().getPackageName())
                .isEqualTo("org.postgresql.util");
    }
}
