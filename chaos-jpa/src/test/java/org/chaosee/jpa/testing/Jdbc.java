package org.chaosee.jpa.testing;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** An SQL prompt, and what to compare failures by. */
public final class Jdbc {

    private Jdbc() {}

    /** A new database. */
    public static DataSource h2() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    public static void execute(DataSource dataSource, String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, statements);
        }
    }

    public static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first number of the first row. */
    public static int number(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** The classes and SQL states of an exception and its causes. */
    public static List<String> chain(Throwable thrown) {
        List<String> chain = new ArrayList<>();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            String type = each instanceof BatchUpdateException
                    ? BatchUpdateException.class.getName()
                    : each.getClass().getName();
            chain.add(
                    each instanceof SQLException sql
                            ? type + " " + sql.getSQLState() + " " + sql.getErrorCode()
                            : type);
        }
        return chain;
    }
}
