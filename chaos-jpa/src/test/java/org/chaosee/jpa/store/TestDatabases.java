package org.chaosee.jpa.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Databases to try the store on, and an SQL prompt. */
final class TestDatabases {

    private TestDatabases() {}

    static DataSource h2() {
        return h2(UUID.randomUUID().toString());
    }

    static DataSource h2(String name) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    static int execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static String queryText(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Which of our tables are there. */
    static Set<String> tables(DataSource dataSource) {
        return Stream.of(ActionRow.TABLE, RevisionRow.TABLE)
                .filter(table -> isTable(dataSource, table))
                .collect(Collectors.toSet());
    }

    /** Whether it is there, and can be read. */
    static boolean isTable(DataSource dataSource, String table) {
        try {
            queryText(dataSource, "select count(*) from " + table);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
