package org.chaosee.jpa.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A database product for which the tables come as a script. */
enum Database {
    H2("h2.sql", "H2", "cast(extract(epoch from current_timestamp) * 1000000 as bigint)"),
    POSTGRESQL("postgresql.sql", "PostgreSQL", "cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)"),
    MARIADB("mariadb.sql", "MariaDB|MySQL", "timestampdiff(microsecond, '1970-01-01', utc_timestamp(6))");

    private final String script;
    private final String productNames;
    private final String time;

    Database(String script, String productNames, String time) {
        this.script = "org/chaosee/jpa/ddl/" + script;
        this.productNames = "(?i)" + productNames;
        this.time = time;
    }

    /** The database whose driver gives that product name, or empty when there is no script for it. */
    static Optional<Database> of(String productName) {
        return Arrays.stream(values())
                .filter(database -> productName.matches(database.productNames))
                .findFirst();
    }

    /** The script's path within the jar. */
    String script() {
        return script;
    }

    /** An expression of what the database's clock shows, in microseconds since 1970, whatever the zone of the session. */
    String time() {
        return time;
    }

    /** The statements of the script, in their order. Each may be run again where it ran before. */
    List<String> statements() {
        String withoutComments = read().replaceAll("(?m)^--.*$", "");
        return Arrays.stream(withoutComments.split(";", -1))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private String read() {
        try (InputStream in =
                Objects.requireNonNull(Database.class.getClassLoader().getResourceAsStream(script), script)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
