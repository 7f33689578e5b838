package org.chaosee.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chaosee.jpa.store.TestDatabases.execute;
import static org.chaosee.jpa.store.TestDatabases.queryText;
import static org.chaosee.jpa.store.TestDocuments.full;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreSettings.Schema;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoreState;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.api.spi.StoredAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store does on MariaDB, besides what it does everywhere. */
abstract class MariaDbStoreContract extends ActionStoreContract {

    @RegisterExtension
    static final MariaDbExtension MARIADB = new MariaDbExtension();

    @Override
    DataSource newDatabase() {
        return MARIADB.newSchema();
    }

    @Test
    void theTimeZoneOfTheServerDoesNotMatter() {
        assertThat(queryText(database(), "select timediff(now(), utc_timestamp())"))
                .isEqualTo("-05:00:00");

        store().write(StoreWrite.of(new Change.Halt(HALT), new Change.Create(ONE, full(ONE, "a"))));

        assertThat(store().read())
                .isEqualTo(new StoreSnapshot(new StoreState(1, HALT), List.of(new StoredAction(1, full(ONE, "a")))));
        assertThat(queryText(database(), "select expires_at from chaos_action"))
                .isEqualTo("2026-03-29T02:30:00.123456Z");
        assertThat(queryText(database(), "select halted_at from chaos_revision"))
                .isEqualTo("2026-01-01T12:00:00.123456Z");
    }

    @Test
    void theCharacterSetOfTheSchemaDoesNotMatter() {
        Map<String, Object> document = full(ONE, "𝒶");

        try (JpaActionStore store = open(MARIADB.admin(MARIADB.newSchema("latin1")))) {
            store.write(StoreWrite.of(new Change.Create(ONE, document)));

            assertThat(store.read().actions()).containsExactly(new StoredAction(1, document));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tinyInt1isBit=false",
                "useAffectedRows=true",
                "useServerPrepStmts=true",
                "transactionIsolation=READ-COMMITTED",
                "transactionIsolation=SERIALIZABLE",
                "sessionVariables=sql_mode=''",
                "sessionVariables=sql_mode='ANSI,NO_BACKSLASH_ESCAPES'"
            })
    void theSettingsOfTheDriverDoNotMatter(String settings) {
        String schema = MARIADB.newSchema("utf8mb4");
        try (JpaActionStore store = open(MARIADB.dataSource(schema, MariaDbServer.ADMIN, settings))) {
            store.write(StoreWrite.of(new Change.Create(ONE, full(ONE, "a")), new Change.Halt(HALT)));

            assertThat(store.read())
                    .isEqualTo(
                            new StoreSnapshot(new StoreState(1, HALT), List.of(new StoredAction(1, full(ONE, "a")))));
            store.write(StoreWrite.of(new Change.Update(ONE, 1, full(ONE, "b")), new Change.Lift(HALT)));
            assertThat(store.read())
                    .isEqualTo(
                            new StoreSnapshot(new StoreState(2, null), List.of(new StoredAction(2, full(ONE, "b")))));
        }
    }

    @Test
    void theRightsThatTheReferenceNamesAreEnough() {
        String schema = MARIADB.newSchema("utf8mb4");
        new Tables(MARIADB.admin(schema), new PersistenceProviders(List.of())).ensure(Schema.CREATE);
        DataSource user = MARIADB.newUser(
                schema,
                "select, insert, update, delete on chaos_action",
                "select, update on chaos_revision",
                "select, insert on chaos_audit",
                "select, insert, update, delete on chaos_node",
                "select, insert, update, delete on chaos_hit");

        for (Schema either : Schema.values()) {
            try (JpaActionStore store = open(user, either)) {
                UUID id = UUID.randomUUID();
                store.write(StoreWrite.of(new Change.Create(id, full(id, "a")), new Change.Halt(HALT)));
                assertThat(store.read().actions()).hasSize(1);
                long revision = store.glance().state().revision();
                store.write(StoreWrite.of(new Change.Delete(id, revision), new Change.Lift(HALT)));
                assertThat(store.read().actions()).isEmpty();
            }
        }
    }

    /** Whoever tells of a cause once must know it again. The driver begins its messages with the connection's number. */
    @Test
    void aCauseIsToldInTheSameWordsOnEachConnection() {
        DataSource empty = newDatabase();
        try (JpaActionStore store = open(empty)) {
            execute(empty, "drop table chaos_revision");

            assertThat(catchThrowableOfType(StoreUnavailableException.class, store::glance))
                    .hasMessageMatching("The actions can't be read: Table '.*chaos_revision' doesn't exist.*");
        }
    }

    private JpaActionStore open(DataSource dataSource) {
        return open(dataSource, Schema.CREATE);
    }

    private JpaActionStore open(DataSource dataSource, Schema schema) {
        return JpaActionStore.open(dataSource, schema, new PersistenceProviders(List.of(provider())));
    }
}
