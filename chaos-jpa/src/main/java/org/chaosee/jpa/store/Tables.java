package org.chaosee.jpa.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.chaosee.api.spi.StoreSettings.Schema;
import org.chaosee.api.spi.StoreUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that the tables are there. Whether they are is asked by reading them: the catalogue may show tables of
 * other schemas, and "create if not exists" may need rights that the application rightly lacks.
 */
final class Tables {

    /**
     * How often creation is tried. When several nodes start at once, each of the eight statements of a script may fail
     * because another node was quicker; tried again, it finds its work done.
     */
    private static final int ATTEMPTS = 9;

    private static final String VERSION = "select * from " + RevisionRow.TABLE;
    private static final String REVISION =
            "select schema_version, revision, halted from " + RevisionRow.TABLE + " where id = " + RevisionRow.ONLY;
    private static final String FIRST_REVISION =
            "insert into " + RevisionRow.TABLE + " (id, revision, schema_version) values (" + RevisionRow.ONLY + ", 0, "
                    + RevisionRow.SCHEMA_VERSION + ")";

    private final DataSource dataSource;
    private final PersistenceProviders providers;

    Tables(DataSource dataSource, PersistenceProviders providers) {
        this.dataSource = dataSource;
        this.providers = providers;
    }

    /** @throws StoreUnavailableException when they aren't there, and can't be made or are not to be */
    void ensure(Schema schema) {
        try {
            Optional<Gap> gap = gap();
            if (gap.isEmpty()) {
                return;
            }
            String product = product();
            if (schema == Schema.NONE) {
                throw gap.get().unavailable(product);
            }
            create(product);
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    private static StoreUnavailableException unreachable(SQLException e) {
        return new StoreUnavailableException(
                "The database of the actions can't be reached: " + Transactions.reason(e), e);
    }

    /** The product; empty when it is none of those that are known. */
    Optional<Database> database() {
        try {
            return Database.of(product());
        } catch (SQLException e) {
            throw unreachable(e);
        }
    }

    /** Lets the persistence provider make the tables: for a database that has no script. */
    void generate() throws SQLException {
        providers.createTables(new ChaosPersistenceUnit(dataSource));
        if (gap().isPresent()) {
            run(List.of(FIRST_REVISION));
        }
    }

    private void create(String product) throws SQLException {
        Optional<Database> database = Database.of(product);
        Exception failure = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                if (database.isPresent()) {
                    run(database.get().statements());
                } else {
                    generate();
                }
            } catch (SQLException | RuntimeException e) {
                failure = e;
            }
            if (gap().isEmpty()) {
                return;
            }
        }
        throw new StoreUnavailableException(
                "The tables of the actions can't be created on " + product
                        + " (somebody with the right to do so can, and then chaos.store.schema may be none): "
                        + (failure == null ? "they are still missing" : Transactions.reason(failure)),
                failure);
    }

    private void run(List<String> statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Optional<Gap> gap() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            requireVersion(statement);
            Optional<Gap> gap = gap(statement, ActionRow.TABLE, "select id from " + ActionRow.TABLE + " where 1 = 0");
            if (gap.isEmpty()) {
                gap = gap(statement, AuditRow.TABLE, "select id from " + AuditRow.TABLE + " where 1 = 0");
            }
            if (gap.isEmpty()) {
                gap = gap(statement, NodeRow.TABLE, "select instance from " + NodeRow.TABLE + " where 1 = 0");
            }
            if (gap.isEmpty()) {
                gap = gap(statement, HitRow.TABLE, "select id from " + HitRow.TABLE + " where 1 = 0");
            }
            return gap.isPresent() ? gap : gap(statement, RevisionRow.TABLE, REVISION);
        }
    }

    /**
     * First of all: another version may have more tables than this one, or fewer, and none of them is ours to make. Where
     * there is no table yet, or none that may be read, the gap says so.
     */
    private static void requireVersion(Statement statement) {
        try (ResultSet rows = statement.executeQuery(VERSION)) {
            int column = column(rows.getMetaData());
            if (column == 0) {
                throw otherVersion("a version that " + RevisionRow.TABLE + " doesn't tell");
            }
            if (rows.next() && rows.getInt(column) != RevisionRow.SCHEMA_VERSION) {
                throw otherVersion("version " + rows.getInt(column));
            }
        } catch (SQLException e) {
            // As said.
        }
    }

    /** Which column has the version; 0 when none has. To ask for it by its name would fail for other reasons, too. */
    private static int column(ResultSetMetaData columns) throws SQLException {
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            if (columns.getColumnName(column).equalsIgnoreCase(RevisionRow.VERSION_COLUMN)) {
                return column;
            }
        }
        return 0;
    }

    private static Optional<Gap> gap(Statement statement, String table, String query) {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next() || !query.equals(REVISION)
                    ? Optional.empty()
                    : Optional.of(new Gap("The row of the table " + table, null));
        } catch (SQLException e) {
            return Optional.of(new Gap("The table " + table, e));
        }
    }

    private static StoreUnavailableException otherVersion(String version) {
        return new StoreUnavailableException(
                "The tables of the actions are of " + version
                        + ", and this version of Chaos EE works with version " + RevisionRow.SCHEMA_VERSION
                        + ": the nodes that share them have to be of versions that agree",
                null);
    }

    private String product() throws SQLException {
        try (Connection connection = connect()) {
            return connection.getMetaData().getDatabaseProductName();
        }
    }

    /** Each statement on its own, so that one that fails takes no other with it. */
    private Connection connect() throws SQLException {
        Connection connection = dataSource.getConnection();
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
        return connection;
    }

    /** What is missing. */
    private record Gap(String what, @Nullable SQLException cause) {

        StoreUnavailableException unavailable(String product) {
            String remedy = Database.of(product)
                    .map(database -> "apply the script " + database.script() + " of chaos-jpa")
                    .orElse("create it as the scripts in org/chaosee/jpa/ddl of chaos-jpa do for other databases");
            return new StoreUnavailableException(
                    what + " is missing or can't be read in this " + product + " database: " + remedy
                            + ", or let Chaos EE do it with chaos.store.schema=create",
                    cause);
        }
    }
}
