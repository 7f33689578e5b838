package org.chaosee.jpa.failure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.chaosee.api.fault.DatabaseFault;

/** A database product, with the way to have it fail. */
enum Product {
    POSTGRESQL {
        @Override
        SQLException provoke(DatabaseFault fault, String message, Connection connection) {
            return PostgreSqlFailure.provoke(fault, message, connection);
        }
    },

    H2 {
        @Override
        SQLException provoke(DatabaseFault fault, String message, Connection connection) {
            return H2Failure.provoke(fault, message, connection);
        }
    },

    ANY {
        @Override
        SQLException provoke(DatabaseFault fault, String message, Connection connection) {
            return StandardFailure.provoke(fault, message, connection);
        }
    };

    /** @throws SQLException when the connection is in trouble of its own */
    static Product of(Connection connection) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT)) {
            case "postgresql" -> POSTGRESQL;
            case "h2" -> H2;
            default -> ANY;
        };
    }

    /** Has the database fail on that connection, and returns what the driver throws. */
    abstract SQLException provoke(DatabaseFault fault, String message, Connection connection);
}
