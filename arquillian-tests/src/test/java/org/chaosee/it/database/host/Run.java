package org.chaosee.it.database.host;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** How a test wants a work to be done, and what is to happen meanwhile. */
public class Run {

    @QueryParam("style")
    @DefaultValue("cdi")
    String style = "cdi";

    /** Asked between preparation and act, with the number of the backend; the answer comes when it has happened. */
    @QueryParam("meanwhile")
    @Nullable
    String meanwhile;

    /** Settings of the database for this transaction. */
    @QueryParam("settings")
    @Nullable
    String settings;

    /** Of the transaction, where the work failed. */
    int status = -1;

    boolean disturbed() {
        return meanwhile != null;
    }

    /** Ahead of the preparation. */
    void begin(Connection connection) throws SQLException {
        if (settings != null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local " + settings);
            }
        }
    }

    /** Between the preparation and the act. */
    void pause(Connection connection) throws SQLException {
        int backend;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            backend = row.getInt(1);
        }
        try (InputStream done = URI.create(meanwhile + "?backend=" + backend)
                .toURL()
                .openConnection()
                .getInputStream()) {
            done.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
