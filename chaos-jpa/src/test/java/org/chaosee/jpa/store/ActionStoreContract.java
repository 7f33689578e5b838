package org.chaosee.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chaosee.jpa.store.TestDatabases.execute;
import static org.chaosee.jpa.store.TestDatabases.queryText;
import static org.chaosee.jpa.store.TestDocuments.full;
import static org.chaosee.jpa.store.TestDocuments.map;
import static org.chaosee.jpa.store.TestDocuments.small;
import static org.chaosee.jpa.store.TestDocuments.with;
import static org.chaosee.jpa.store.Together.together;

import jakarta.persistence.spi.PersistenceProvider;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.Change.Create;
import org.chaosee.api.spi.Change.Delete;
import org.chaosee.api.spi.Change.Update;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreConflictException.Reason;
import org.chaosee.api.spi.StoreSettings.Schema;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoreState;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.api.spi.StoredAction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store does, whatever the database and the persistence provider. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ActionStoreContract
        implements HaltAndRecordContract, NodesContract, CountingContract, ContentionContract {

    private static final UUID A = new UUID(1, 0xa);
    private static final UUID B = new UUID(1, 0xb);
    private static final UUID C = new UUID(1, 0xc);

    private final List<JpaActionStore> opened = new ArrayList<>();
    private HookedDataSource shared;
    private JpaActionStore sharedStore;

    private HookedDataSource hooked;
    private DataSource database;
    private JpaActionStore store;

    /** A database without tables. */
    abstract DataSource newDatabase();

    abstract PersistenceProvider provider();

    /** Opening a store is what takes time: most tests share one, emptied. */
    @BeforeAll
    void openSharedStore() {
        shared = new HookedDataSource(newDatabase());
        sharedStore = JpaActionStore.open(shared.dataSource(), Schema.CREATE, providers());
    }

    @AfterAll
    void closeSharedStore() {
        sharedStore.close();
    }

    @BeforeEach
    void emptySharedStore() {
        hooked = shared;
        database = shared.real();
        store = sharedStore;
        hooked.forget();
        execute(database, "delete from chaos_action");
        execute(database, "delete from chaos_audit");
        execute(database, "delete from chaos_node");
        execute(database, "delete from chaos_hit");
        execute(database, "update chaos_revision set revision = 0, halted = false, halted_at = null");
    }

    @Override
    public ActionStore store() {
        return store;
    }

    @Override
    public DataSource database() {
        return database;
    }

    @Override
    public HookedDataSource hooked() {
        return hooked;
    }

    /** For a test that does the tables or the store some harm. */
    private void openOwnStore() {
        hooked = new HookedDataSource(newDatabase());
        database = hooked.real();
        store = open(hooked.dataSource(), Schema.CREATE);
    }

    @AfterEach
    void closeOtherStores() {
        opened.forEach(JpaActionStore::close);
        opened.clear();
    }

    private PersistenceProviders providers() {
        return new PersistenceProviders(List.of(provider()));
    }

    private JpaActionStore open(DataSource dataSource, Schema schema) {
        JpaActionStore another = JpaActionStore.open(dataSource, schema, providers());
        opened.add(another);
        return another;
    }

    @Test
    void theDatabaseTellsItsTime() {
        Instant before = Instant.now();
        Instant told = store().glance().time();
        // The database is on this machine, whose clock both show; whatever the time zones of the two are.
        assertThat(told).isBetween(before.minusMillis(5), Instant.now().plusMillis(5));
    }

    @Test
    void tablesOfAnotherVersionAreLeftAlone() {
        openOwnStore();
        execute(database, "update chaos_revision set schema_version = 7");
        for (Schema schema : Schema.values()) {
            assertThatThrownBy(() -> open(database, schema))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageStartingWith(
                            "The tables of the actions are of version 7, and this version of Chaos EE works"
                                    + " with version 1");
        }
    }

    @Test
    void aNewStoreIsEmptyAtRevisionZero() {
        openOwnStore();
        assertThat(store.glance().state().revision()).isZero();
        assertThat(store.read()).isEqualTo(new StoreSnapshot(new StoreState(0, null), List.of()));
    }

    @Test
    void aDocumentComesBackAsItWas() {
        assertThat(store.write(StoreWrite.of(new Create(A, full(A, "a"))))).isEqualTo(1);

        StoreSnapshot expected = new StoreSnapshot(new StoreState(1, null), List.of(new StoredAction(1, full(A, "a"))));
        assertThat(store.read()).isEqualTo(expected);
        assertThat(open(database, Schema.NONE).read()).isEqualTo(expected);
    }

    @Test
    void aDocumentMayLackEverythingButItsName() {
        Map<String, Object> least = map("id", A.toString(), "name", "a");

        assertRoundTrip(least);
    }

    @Test
    void nullIsNotTheSameAsAbsent() {
        Map<String, Object> document = full(A, "a");
        document.replaceAll((name, value) -> List.of("id", "name").contains(name) ? value : null);

        assertRoundTrip(document);
        assertRoundTrip(with(with(full(A, "a"), "target", map("kind", null)), "fault", map()));
    }

    @Test
    void whatItsColumnCannotHoldIsKeptAllTheSame() {
        assertRoundTrip(with(full(A, "a"), "enabled", "yes"));
        assertRoundTrip(with(full(A, "a"), "seed", new BigDecimal("0.5")));
        assertRoundTrip(with(full(A, "a"), "target", "everything"));
        assertRoundTrip(with(full(A, "a"), "target", map("kind", 7, "path", "/")));
        assertRoundTrip(with(full(A, "a"), "fault", map("type", "x".repeat(100))));
        assertRoundTrip(with(full(A, "a"), "expiresAt", "tomorrow"));
        assertRoundTrip(with(full(A, "a"), "expiresAt", "+12026-01-01T00:00:00Z"));
        assertRoundTrip(with(full(A, "a"), "reason", "x".repeat(5_000)));
        assertRoundTrip(with(full(A, "a"), "description", "zero \u0000"));
        assertRoundTrip(with(full(A, "a"), "scope", "all"));
        assertRoundTrip(with(full(A, "a"), "somethingNew", map("deep", Arrays.asList(1, null))));
    }

    @Test
    void largeTextsAndNumbersComeBack() {
        assertRoundTrip(with(full(A, "a"), "fault", map("type", "abort", "body", "ä".repeat(120_000))));
        assertRoundTrip(with(
                full(A, "a"),
                "trigger",
                map("a", Integer.MAX_VALUE, "b", Long.MIN_VALUE, "c", new BigDecimal("1E+30"), "d", 0)));
    }

    @Test
    void charactersOfFourBytesFillTheirColumns() {
        Map<String, Object> document = full(A, "🐒".repeat(31));
        document.put("reason", "🐒".repeat(500));
        document.put("createdBy", "𝒶");
        document.put("storm", "🌩");
        document.put("target", map("kind", "🐒", "path", "/🐒".repeat(30_000)));

        assertRoundTrip(document);
    }

    @Test
    void namesThatLookAlikeAreDifferent() {
        List<String> names = List.of("a", "A", "ä", "🐒", "🐱");

        for (int i = 0; i < names.size(); i++) {
            UUID id = new UUID(2, i);
            store.write(StoreWrite.of(new Create(id, small(id, names.get(i)))));
        }

        assertThat(store.read().actions())
                .extracting(action -> action.document().get("name"))
                .containsExactlyInAnyOrderElementsOf(names);
    }

    private void assertRoundTrip(Map<String, Object> document) {
        store.read().actions().forEach(action -> store.write(StoreWrite.of(new Delete(A, action.version()))));
        store.write(StoreWrite.of(new Create(A, document)));
        assertThat(onlyDocument(store)).isEqualTo(document);
    }

    /** The instants lie in the hours that daylight saving skips and repeats in one of the zones. */
    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu"})
    void instantsDoNotDependOnTheTimeZone(String zone) {
        Map<String, Object> document = full(A, "a");
        document.put("expiresAt", "2026-03-29T02:30:00.123456Z");
        document.put("createdAt", "2026-10-25T02:30:00.000001Z");
        document.put("updatedAt", "2026-03-08T02:59:59.999999Z");
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            store.write(StoreWrite.of(new Create(A, document)));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(onlyDocument(store)).isEqualTo(document);
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(onlyDocument(store)).isEqualTo(document);
        assertThat(queryText(database, "select expires_at from chaos_action")).isEqualTo("2026-03-29T02:30:00.123456Z");
    }

    @Test
    void instantsSortAsText() {
        store.write(StoreWrite.of(
                new Create(A, with(full(A, "a"), "expiresAt", "2026-01-01T12:00:00.5Z")),
                new Create(B, with(full(B, "b"), "expiresAt", "2026-01-01T12:00:00Z"))));

        assertThat(queryText(database, "select name from chaos_action order by expires_at"))
                .isEqualTo("b");
    }

    @Test
    void theColumnsSayWhatAnOperatorFiltersBy() {
        store.write(StoreWrite.of(new Create(A, full(A, "a"))));

        assertThat(queryText(
                        database,
                        "select id from chaos_action where name = 'a' and enabled = true and dry_run = false"
                                + " and kind = 'http' and fault_type = 'abort' and phase = 'before'"
                                + " and seed = -4242424242424242 and storm = 'monday' and created_by = 'alice'"
                                + " and reason = 'GameDay 12' and version = 1 and other_fields is null"
                                + " and expires_at < '2026-03-30' and target_fields like '%/checkout%'"))
                .isEqualTo(A.toString());
    }

    @Test
    void anUpdateReplacesTheWholeDocument() {
        store.write(StoreWrite.of(new Create(A, full(A, "a")), new Create(B, full(B, "b"))));

        assertThat(store.write(StoreWrite.of(new Update(A, 1, small(A, "other")))))
                .isEqualTo(2);

        assertThat(store.read().actions())
                .containsExactlyInAnyOrder(new StoredAction(2, small(A, "other")), new StoredAction(1, full(B, "b")));
    }

    @Test
    void aDeletionRemoves() {
        store.write(StoreWrite.of(new Create(A, full(A, "a")), new Create(B, full(B, "b"))));

        store.write(StoreWrite.of(new Delete(A, 1)));

        assertThat(store.read())
                .isEqualTo(new StoreSnapshot(new StoreState(2, null), List.of(new StoredAction(1, full(B, "b")))));
    }

    @Test
    void noChangesAreNoRevision() {
        store.write(StoreWrite.of(new Create(A, full(A, "a"))));

        assertThat(store.write(StoreWrite.of())).isEqualTo(1);
        assertThat(store.glance().state().revision()).isEqualTo(1);
    }

    @Test
    void changesAreCarriedOutInTheirOrder() {
        store.write(StoreWrite.of(new Create(A, small(A, "a")), new Create(B, small(B, "b"))));

        store.write(StoreWrite.of(
                new Delete(A, 1),
                new Create(A, small(A, "again")),
                new Update(B, 1, small(B, "a")),
                new Create(C, small(C, "b"))));

        assertThat(store.read().actions())
                .extracting(StoredAction::document)
                .containsExactlyInAnyOrder(small(A, "again"), small(B, "a"), small(C, "b"));
    }

    @Test
    void aTakenNameIsAConflict() {
        store.write(StoreWrite.of(new Create(A, small(A, "a")), new Create(B, small(B, "b"))));

        assertConflict(Reason.NAME_TAKEN, C, new Create(C, small(C, "a")));
        assertConflict(Reason.NAME_TAKEN, A, new Create(A, small(A, "c")));
        assertConflict(Reason.NAME_TAKEN, B, new Update(B, 1, small(B, "a")));
        assertConflict(
                Reason.NAME_TAKEN, C, new Create(UUID.randomUUID(), small(A, "c")), new Create(C, small(C, "c")));
    }

    @Test
    void aStaleVersionIsAConflict() {
        store.write(StoreWrite.of(new Create(A, small(A, "a"))));
        store.write(StoreWrite.of(new Update(A, 1, full(A, "a"))));

        assertConflict(Reason.CHANGED, A, new Update(A, 1, small(A, "a")));
        assertConflict(Reason.CHANGED, A, new Delete(A, 1));
        assertConflict(Reason.CHANGED, B, new Update(B, 1, small(B, "b")));
        assertConflict(Reason.CHANGED, B, new Delete(B, 2));
    }

    @Test
    void aConflictInTheMiddleUndoesEverything() {
        store.write(StoreWrite.of(new Create(A, small(A, "a"))));

        assertConflict(
                Reason.CHANGED,
                B,
                new Update(A, 1, full(A, "a")),
                new Create(C, small(C, "c")),
                new Delete(B, 1),
                new Create(B, small(B, "b")));
    }

    private void assertConflict(Reason reason, UUID id, Change... changes) {
        StoreSnapshot before = store.read();
        StoreConflictException conflict =
                catchThrowableOfType(StoreConflictException.class, () -> store.write(StoreWrite.of(changes)));
        assertThat(conflict).isNotNull();
        assertThat(conflict.reason()).isEqualTo(reason);
        assertThat(conflict.id()).isEqualTo(id);
        assertThat(store.read()).isEqualTo(before);
    }

    @Test
    void aNameThatIsTakenInTheLastMomentIsAConflictToo() {
        store.write(StoreWrite.of(new Create(A, small(A, "a"))));
        hooked.before("insert into chaos_action", () -> insertByHand(C, "b"));
        assertThatThrownBy(() -> store.write(StoreWrite.of(new Create(B, small(B, "b")))))
                .isInstanceOfSatisfying(StoreConflictException.class, conflict -> {
                    assertThat(conflict.reason()).isEqualTo(Reason.NAME_TAKEN);
                    assertThat(conflict.id()).isEqualTo(B);
                });
        assertThat(store.glance().state().revision()).isEqualTo(1);

        hooked.before("update chaos_action", () -> insertByHand(B, "c"));
        assertThatThrownBy(() -> store.write(StoreWrite.of(new Update(A, 1, small(A, "c")))))
                .isInstanceOfSatisfying(
                        StoreConflictException.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo(Reason.NAME_TAKEN));
        assertThat(store.glance().state().revision()).isEqualTo(1);
        assertThat(store.read().actions()).contains(new StoredAction(1, small(A, "a")));
    }

    private void insertByHand(UUID id, String name) {
        execute(database, "insert into chaos_action (id, name, version) values ('" + id + "', '" + name + "', 0)");
    }

    @Test
    void aConstraintOfSomebodyElseIsNoConflict() {
        openOwnStore();
        execute(database, "alter table chaos_action add constraint no_x check (name <> 'x')");

        assertThatThrownBy(() -> store.write(StoreWrite.of(new Create(A, small(A, "x")))))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageStartingWith("The actions can't be changed: ")
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(store.glance().state().revision()).isZero();
    }

    @Test
    void aDocumentWithoutNameIsRefused() {
        assertThatThrownBy(() -> store.write(StoreWrite.of(new Create(A, map("id", A.toString())))))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The actions can't be changed: the document of an action needs a name, not null");
        assertThat(store.glance().state().revision()).isZero();
    }

    @Test
    void rowsChangedByHandComeBackChanged() {
        store.write(StoreWrite.of(new Create(A, full(A, "a"))));
        assertThat(store.read().actions()).hasSize(1);

        execute(
                database,
                "update chaos_action set enabled = false, storm = null, kind = 'jvm', fault_type = 'cpu',"
                        + " expires_at = '2026-01-01T13:00:00+01:00', other_fields = '{\"enabled\": true}'");

        Map<String, Object> expected = full(A, "a");
        expected.put("enabled", false);
        expected.remove("storm");
        expected.put("target", with(object(full(A, "a").get("target")), "kind", "jvm"));
        expected.put("fault", with(object(full(A, "a").get("fault")), "type", "cpu"));
        expected.put("expiresAt", "2026-01-01T12:00:00Z");
        assertThat(onlyDocument(store)).isEqualTo(expected);
    }

    @Test
    void rowsInsertedByHandComeBack() {
        execute(
                database,
                "insert into chaos_action (id, name, kind, fault_type, version) values ('x', 'y', 'http', 'latency', 3)");

        assertThat(store.read().actions())
                .containsExactly(new StoredAction(
                        3,
                        map("id", "x", "name", "y", "target", map("kind", "http"), "fault", map("type", "latency"))));
    }

    @Test
    void aRevisionRaisedByHandIsSeen() {
        execute(database, "update chaos_revision set revision = revision + 1");

        assertThat(store.glance().state().revision()).isEqualTo(1);
    }

    @Test
    void aBrokenRowKeepsNoOtherFromBeingRead() {
        store.write(StoreWrite.of(new Create(A, full(A, "a")), new Create(B, full(B, "b"))));

        execute(
                database,
                "update chaos_action set target_fields = '{broken', scope_fields = '', fault_fields = '[1]',"
                        + " trigger_fields = '{} and more', other_fields = '7', created_at = 'yesterday',"
                        + " updated_at = null where name = 'a'");

        Map<String, Object> broken = full(A, "a");
        broken.put("target", "{broken");
        broken.put("scope", "");
        broken.put("fault", "[1]");
        broken.put("trigger", "{} and more");
        broken.put("createdAt", "yesterday");
        broken.remove("updatedAt");
        broken.put("otherFields", "7");
        assertThat(store.read().actions())
                .containsExactlyInAnyOrder(new StoredAction(1, broken), new StoredAction(1, full(B, "b")));
    }

    @Test
    void aBrokenRowCanBeMended() {
        store.write(StoreWrite.of(new Create(A, full(A, "a"))));
        execute(database, "update chaos_action set target_fields = '{', other_fields = '{'");

        store.write(StoreWrite.of(new Update(A, 1, full(A, "a"))));

        assertThat(onlyDocument(store)).isEqualTo(full(A, "a"));
    }

    @Test
    void writersDoNotOvertakeEachOther() throws Exception {
        int writers = 8;
        int writes = 8;
        long total = 64;
        List<JpaActionStore> nodes = List.of(store, open(database, Schema.CREATE));

        List<List<Long>> revisions = together(writers, writer -> {
            List<Long> made = new ArrayList<>();
            for (int i = 0; i < writes; i++) {
                UUID id = new UUID(writer, i);
                made.add(nodes.get(writer % 2)
                        .write(StoreWrite.of(new Create(id, small(id, "a-" + writer + "-" + i)))));
            }
            return made;
        });

        List<Long> all = LongStream.rangeClosed(1, total).boxed().toList();
        assertThat(revisions.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(revisions).allSatisfy(own -> assertThat(own).isSorted());
        StoreSnapshot snapshot = store.read();
        assertThat(snapshot.revision()).isEqualTo(total);
        assertThat(snapshot.actions()).extracting(StoredAction::version).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void ofWritersThatWantTheSameOneWins() throws Exception {
        store.write(StoreWrite.of(new Create(A, small(A, "a"))));

        List<Boolean> won = together(4, writer -> {
            try {
                store.write(StoreWrite.of(new Update(A, 1, with(full(A, "a"), "seed", (long) writer))));
                return true;
            } catch (StoreConflictException e) {
                return false;
            }
        });

        assertThat(won).containsOnlyOnce(true);
        assertThat(store.glance().state().revision()).isEqualTo(2);
    }

    @Test
    void whatIsReadIsOfOneRevision() {
        JpaActionStore node = open(database, Schema.NONE);
        node.write(StoreWrite.of(new Create(A, small(A, "a"))));
        hooked.before(
                "from chaos_action",
                () -> node.write(StoreWrite.of(new Update(A, 1, full(A, "a")), new Create(B, full(B, "b")))));

        StoreSnapshot snapshot = store.read();

        assertThat(snapshot.revision()).isEqualTo(2);
        assertThat(snapshot.actions())
                .containsExactlyInAnyOrder(new StoredAction(2, full(A, "a")), new StoredAction(2, full(B, "b")));
    }

    @Test
    void aDatabaseThatFailsIsUnavailableUntilItWorksAgain() {
        store.write(StoreWrite.of(new Create(A, small(A, "a"))));
        hooked.before("select", () -> {
            throw new SQLException("the cable is out");
        });
        assertThatThrownBy(() -> store.read())
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The actions can't be read: the cable is out")
                .hasRootCauseInstanceOf(SQLException.class);
        hooked.before("insert into chaos_action", () -> {
            throw new SQLException("the disk is full");
        });
        assertThatThrownBy(() -> store.write(StoreWrite.of(new Create(B, small(B, "b")))))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The actions can't be changed: the disk is full");

        assertThat(store.glance().state().revision()).isEqualTo(1);
        assertThat(store.write(StoreWrite.of(new Create(B, small(B, "b"))))).isEqualTo(2);
    }

    @Test
    void aRevisionRowThatIsGoneIsSaid() {
        openOwnStore();
        execute(database, "delete from chaos_revision");

        assertThatThrownBy(() -> store.glance().state().revision())
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("the row of the table chaos_revision is gone");
        assertThatThrownBy(() -> open(database, Schema.NONE))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("The row of the table chaos_revision is missing");
        assertThat(open(database, Schema.CREATE).glance().state().revision()).isZero();
    }

    @Test
    void aClosedStoreIsUnavailable() {
        openOwnStore();
        store.close();
        store.close();

        assertThatThrownBy(() -> store.glance().state().revision()).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void withSchemaNoneTheTablesMustBeThere() {
        openOwnStore();
        DataSource empty = newDatabase();
        assertThatThrownBy(() -> open(empty, Schema.NONE))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageMatching(
                        "The table chaos_action is missing .* org/chaosee/jpa/ddl/(h2|postgresql|mariadb).sql .*");
        assertThat(TestDatabases.tables(empty)).isEmpty();

        execute(database, "drop table chaos_revision");
        assertThatThrownBy(() -> open(database, Schema.NONE))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageStartingWith("The table chaos_revision is missing");
    }

    @Test
    void openingAgainKeepsWhatIsThere() {
        store.write(StoreWrite.of(new Create(A, full(A, "a"))));

        assertThat(open(database, Schema.CREATE).read())
                .isEqualTo(new StoreSnapshot(new StoreState(1, null), List.of(new StoredAction(1, full(A, "a")))));
    }

    @Test
    void nodesThatStartAtOnceAllSucceed() throws Exception {
        for (int round = 0; round < 5; round++) {
            DataSource empty = newDatabase();
            together(4, node -> {
                new Tables(empty, providers()).ensure(Schema.CREATE);
                return node;
            });
            assertThat(queryText(empty, "select sum(revision) from chaos_revision"))
                    .isEqualTo("0");
        }
    }

    @Test
    void storesThatOpenAtOnceOnAnEmptyDatabaseAllSucceed() throws Exception {
        DataSource empty = newDatabase();

        List<JpaActionStore> nodes = together(8, node -> JpaActionStore.open(empty, Schema.CREATE, providers()));

        opened.addAll(nodes);
        assertThat(queryText(empty, "select count(*) from chaos_revision")).isEqualTo("1");
        assertThat(nodes)
                .allSatisfy(node -> assertThat(node.glance().state().revision()).isZero());
        nodes.get(0).write(StoreWrite.of(new Create(A, full(A, "a"))));
        assertThat(onlyDocument(nodes.get(7))).isEqualTo(full(A, "a"));
    }

    @Test
    void aDatabaseWithoutScriptGetsItsTablesFromTheProvider() throws SQLException {
        DataSource empty = newDatabase();
        Tables tables = new Tables(empty, providers());

        tables.generate();
        JpaActionStore another = open(empty, Schema.NONE);
        another.write(StoreWrite.of(new Create(A, full(A, "a"))));

        assertThat(onlyDocument(another)).isEqualTo(full(A, "a"));
        assertThatThrownBy(() -> another.write(StoreWrite.of(new Create(B, full(B, "a")))))
                .isInstanceOf(StoreConflictException.class);
    }

    private static Map<String, Object> onlyDocument(JpaActionStore store) {
        List<StoredAction> actions = store.read().actions();
        assertThat(actions).hasSize(1);
        return actions.get(0).document();
    }

    private static Map<String, Object> object(Object object) {
        @SuppressWarnings("unchecked")
        Map<String, Object> map = (Map<String, Object>) object;
        return map;
    }
}
