package org.chaosee.it.database.host;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the application does by JDBC, on a connection that doesn't commit by itself. */
public enum JdbcWork {
    READ("read") {
        @Override
        Object act(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select name from item where id = 1")) {
                return rows.next() ? rows.getString(1) : "nothing";
            }
        }
    },
    WRITE("write") {
        @Override
        Object act(Connection connection) throws SQLException {
            try (var statement = connection.prepareStatement("update item set name = ? where id = 1")) {
                statement.setString(1, "written");
                return statement.executeUpdate();
            }
        }
    },
    COMMIT("commit") {
        @Override
        void prepare(Connection connection) throws SQLException {
            WRITE.act(connection);
        }

        @Override
        Object act(Connection connection) throws SQLException {
            connection.commit();
            return "committed";
        }
    };

    private final String operation;

    JdbcWork(String operation) {
        this.operation = operation;
    }

    /** The word for what {@link #act} does. */
    public String operation() {
        return operation;
    }

    /** Comes ahead of it, and does other things only. */
    void prepare(Connection connection) throws SQLException {}

    abstract Object act(Connection connection) throws SQLException;
}
