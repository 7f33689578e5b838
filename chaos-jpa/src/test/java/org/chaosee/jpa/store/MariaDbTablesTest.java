package org.chaosee.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaosee.jpa.store.TestDatabases.execute;
import static org.chaosee.jpa.store.TestDatabases.queryText;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.chaosee.api.spi.StoreSettings.Schema;
import org.chaosee.api.spi.StoreUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The shipped script on MariaDB, and who may apply it. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64", disabledReason = "the programs of MariaDB are for Linux")
class MariaDbTablesTest {

    @RegisterExtension
    static final MariaDbExtension MARIADB = new MariaDbExtension();

    private static final PersistenceProviders NONE = new PersistenceProviders(List.of());

    @Test
    void theScriptIsAppliedToAnEmptySchema() {
        DataSource empty = MARIADB.admin(MARIADB.newSchema("latin1"));

        new Tables(empty, NONE).ensure(Schema.CREATE);

        new Tables(empty, NONE).ensure(Schema.NONE);
        assertThat(queryText(empty, "select revision from chaos_revision")).isEqualTo("0");
        assertThat(queryText(
                        empty,
                        "select group_concat(distinct table_collation) from information_schema.tables"
                                + " where table_schema = database()"))
                .isEqualTo("utf8mb4_bin");
    }

    @Test
    void theScriptMayBeAppliedAgain() {
        DataSource dataSource = MARIADB.newSchema();
        new Tables(dataSource, NONE).ensure(Schema.CREATE);
        execute(dataSource, "insert into chaos_action (id, name, version) values ('x', 'y', 3)");
        execute(dataSource, "update chaos_revision set revision = 3");

        Database.MARIADB.statements().forEach(statement -> execute(dataSource, statement));

        assertThat(queryText(dataSource, "select name from chaos_action")).isEqualTo("y");
        assertThat(queryText(dataSource, "select group_concat(revision) from chaos_revision"))
                .isEqualTo("3");
    }

    @Test
    void whoMayNotCreateTablesIsTold() {
        String schema = MARIADB.newSchema("utf8mb4");
        DataSource guest = MARIADB.newUser(schema, "select, insert, update, delete on " + schema + ".*");

        assertThatThrownBy(() -> new Tables(guest, NONE).ensure(Schema.CREATE))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageMatching(
                        "The tables of the actions can't be created on MariaDB .*: CREATE command denied .*")
                .hasCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> new Tables(guest, NONE).ensure(Schema.NONE))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageMatching("The table chaos_action is missing .* org/chaosee/jpa/ddl/mariadb.sql .*");
    }

    @Test
    void whoMayNotCreateTablesMayUseThem() {
        String schema = MARIADB.newSchema("utf8mb4");
        new Tables(MARIADB.admin(schema), NONE).ensure(Schema.CREATE);
        DataSource guest = MARIADB.newUser(schema, "select on " + schema + ".*");

        new Tables(guest, NONE).ensure(Schema.NONE);
        new Tables(guest, NONE).ensure(Schema.CREATE);
    }
}
