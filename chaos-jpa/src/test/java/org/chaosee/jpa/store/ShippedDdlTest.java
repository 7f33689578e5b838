package org.chaosee.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts that are shipped say the same as the entities. That they run, the contract's tests show. */
class ShippedDdlTest {

    private static final Pattern CREATE = Pattern.compile("create table (?:if not exists )?(\\w+) \\((.*)\\).*");
    private static final Pattern ALTER = Pattern.compile("alter table (\\w+) add (.*)");
    private static final Pattern INDEX =
            Pattern.compile("create index (?:if not exists )?(\\w+) on (\\w+) ?(\\(.*\\))");

    private static final Pattern COLUMN = Pattern.compile("(?!constraint |primary key)(\\w+) (.*)");

    static Stream<Arguments> databases() {
        return Stream.of(
                Arguments.of(Database.H2, "H2", "2", "2"),
                Arguments.of(Database.POSTGRESQL, "PostgreSQL", "16", "9"),
                Arguments.of(Database.MARIADB, "MariaDB", "11", "4"),
                Arguments.of(Database.MARIADB, "MySQL", "8", "4"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theScriptIsWhatTheEntitiesGenerate(Database database, String product, String major, String minor) {
        List<String> generated = generate(product, major, minor).lines().toList();

        assertThat(Database.of(product)).contains(database);
        assertThat(schema(database.statements()))
                .containsEntry("chaos_action.name", "varchar(63) not null")
                .containsEntry("chaos_audit index chaos_audit_happened (happened_at)", "")
                .containsEntry("chaos_action constraint chaos_action_name unique (name)", "")
                .isEqualTo(schema(generated));
    }

    /** Columns with their types, and constraints, whatever the order and the way of writing. */
    private static Map<String, String> schema(List<String> statements) {
        Map<String, String> schema = new TreeMap<>();
        for (String statement : statements) {
            String line = statement
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ")
                    .replace("( ", "(")
                    .replace(" )", ")");
            Matcher create = CREATE.matcher(line);
            Matcher alter = ALTER.matcher(line);
            if (create.matches()) {
                for (String element : create.group(2).split(",\\s*(?![^(]*\\))", -1)) {
                    add(schema, create.group(1), element);
                }
            } else if (alter.matches()) {
                add(schema, alter.group(1), alter.group(2));
            }
            Matcher index = INDEX.matcher(line);
            if (index.matches()) {
                add(schema, index.group(2), "index " + index.group(1) + " " + index.group(3));
            }
        }
        return schema;
    }

    /** MySQL has no "create index if not exists": there it stands in the table. */
    private static void add(Map<String, String> schema, String table, String element) {
        Matcher column = COLUMN.matcher(element);
        if (column.matches() && !element.startsWith("index ")) {
            String type = column.group(2)
                    .replace(" default 0", "")
                    .replace("tinyint(1)", "boolean")
                    // The entities name one type for all databases, but text on MariaDB ends at 64 KiB.
                    .replace("mediumtext", "text");
            schema.put(table + "." + column.group(1), type);
        } else {
            schema.put(table + " " + element, "");
        }
    }

    private static String generate(String product, String major, String minor) {
        StringWriter script = new StringWriter();
        ChaosPersistenceUnit unit = new ChaosPersistenceUnit(null);
        unit.getProperties().remove("eclipselink.ddl-generation");
        TestProviders.eclipseLink()
                .generateSchema(
                        unit,
                        Map.of(
                                "jakarta.persistence.schema-generation.database.action", "none",
                                "jakarta.persistence.schema-generation.scripts.action", "create",
                                "jakarta.persistence.schema-generation.scripts.create-target", script,
                                "jakarta.persistence.database-product-name", product,
                                "jakarta.persistence.database-major-version", major,
                                "jakarta.persistence.database-minor-version", minor));
        return script.toString();
    }
}
