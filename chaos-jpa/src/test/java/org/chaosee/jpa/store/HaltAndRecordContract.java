package org.chaosee.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chaosee.jpa.store.TestDocuments.full;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.chaosee.api.audit.Actor;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.audit.AuditPage;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreState;
import org.chaosee.api.spi.StoreWrite;
import org.junit.jupiter.api.Test;

/** The halt that all nodes share, and the record of what was done by whom. */
interface HaltAndRecordContract {

    UUID ONE = new UUID(7, 1);
    UUID TWO = new UUID(7, 2);
    Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    Halt HALT = new Halt(Instant.parse("2026-01-01T12:00:00.123456Z"), "alice", "checkout is down");

    ActionStore store();

    DataSource database();

    @Test
    default void aHaltIsInForceUntilItIsLifted() {
        assertThat(store().glance().state()).isEqualTo(new StoreState(0, null));
        assertThat(store().write(StoreWrite.of(new Change.Halt(HALT)))).isEqualTo(1);
        assertThat(store().glance().state()).isEqualTo(new StoreState(1, HALT));
        assertThat(store().read().state()).isEqualTo(new StoreState(1, HALT));
        store().write(StoreWrite.of(new Change.Lift(HALT)));
        assertThat(store().glance().state()).isEqualTo(new StoreState(2, null));
    }

    @Test
    default void theFirstHaltStays() {
        store().write(StoreWrite.of(new Change.Halt(HALT)));
        StoreConflictException refused = catchThrowableOfType(
                StoreConflictException.class,
                () -> store().write(StoreWrite.of(new Change.Halt(new Halt(NOON, "bob", null)))));
        assertThat(refused.reason()).isEqualTo(StoreConflictException.Reason.OTHER_HALT);
        assertThat(store().glance().state()).isEqualTo(new StoreState(1, HALT));
    }

    @Test
    default void onlyThatHaltIsLifted() {
        StoreWrite lifting = StoreWrite.of(new Change.Lift(HALT));
        assertThatThrownBy(() -> store().write(lifting)).isInstanceOf(StoreConflictException.class);
        store().write(StoreWrite.of(new Change.Halt(new Halt(NOON, "bob", null))));
        assertThatThrownBy(() -> store().write(lifting)).isInstanceOf(StoreConflictException.class);
        assertThat(store().glance().state().halt()).isNotNull();
    }

    @Test
    default void aQueryMayReachFartherThanTheRecord() {
        store().write(new StoreWrite(List.of(), List.of(entry(ONE, NOON)), null));
        assertThat(store().audit(new AuditQuery(null, null, null, Instant.MIN, Instant.MAX, 0, 10))
                        .total())
                .isEqualTo(1);
        assertThat(store().audit(new AuditQuery(null, null, null, Instant.MAX, null, 0, 10))
                        .total())
                .isZero();
    }

    @Test
    default void oneStatementByHandHalts() {
        TestDatabases.execute(
                database(), "update chaos_revision set halted = true, halted_by = 'dba', halt_reason = 'why'");
        assertThat(store().glance().state()).isEqualTo(new StoreState(0, new Halt(null, "dba", "why")));
        TestDatabases.execute(database(), "update chaos_revision set halted_at = 'just now'");
        assertThat(store().glance().state().halt()).isEqualTo(new Halt(null, "dba", "why"));
    }

    @Test
    default void nothingIsArmedDuringAHalt() {
        store().write(StoreWrite.of(new Change.Halt(HALT)));
        StoreWrite arming =
                new StoreWrite(List.of(new Change.Create(ONE, full(ONE, "a"))), List.of(entry(ONE, NOON)), ONE);
        StoreConflictException refused =
                catchThrowableOfType(StoreConflictException.class, () -> store().write(arming));
        assertThat(refused.reason()).isEqualTo(StoreConflictException.Reason.HALTED);
        assertThat(store().read().actions()).isEmpty();
        assertThat(all().total()).isZero();
        store().write(new StoreWrite(arming.changes(), List.of(), null));
        assertThat(store().read().actions()).hasSize(1);
    }

    @Test
    default void anEntryComesBackAsItWas() {
        AuditEntry entry = new AuditEntry(
                UUID.randomUUID(),
                Instant.parse("2026-01-01T12:00:00.123456Z"),
                "node-1",
                new Actor(Actor.Type.TOKEN, "ci", "rest 10.0.0.7"),
                AuditEvent.ACTION_CHANGED,
                "slow",
                ONE,
                Map.of("enabled", true, "trigger", Map.of("probability", 5)),
                Map.of("enabled", false),
                "GameDay is over");
        store().write(new StoreWrite(List.of(), List.of(entry), null));
        assertThat(all()).isEqualTo(new AuditPage(List.of(entry), 1));
        assertThat(store().glance().state().revision()).isZero();
    }

    @Test
    default void aTextThatIsTooLongIsNotCutWithinACharacter() {
        AuditEntry entry = new AuditEntry(
                UUID.randomUUID(),
                NOON,
                "n" + "🐒".repeat(200),
                new Actor(Actor.Type.TOKEN, "🐒".repeat(200), null),
                AuditEvent.ACTION_CHANGED,
                "🐒",
                ONE,
                Map.of("name", "🐒"),
                null,
                "r" + "🐒".repeat(600));
        store().write(new StoreWrite(List.of(), List.of(entry), null));
        AuditEntry read = store().audit(new AuditQuery(null, "🐒", null, null, null, 0, 9))
                .entries()
                .get(0);
        assertThat(read.node()).isEqualTo("n" + "🐒".repeat(127));
        assertThat(read.actor().name()).isEqualTo("🐒".repeat(127));
        assertThat(read.before()).isEqualTo(Map.of("name", "🐒"));
        assertThat(read.reason()).isEqualTo("r" + "🐒".repeat(499));
    }

    @Test
    default void anEntryGoesOnRecordWithItsChangeOrNotAtAll() {
        store().write(StoreWrite.of(new Change.Create(ONE, full(ONE, "a"))));
        StoreWrite stale = new StoreWrite(List.of(new Change.Delete(ONE, 4711)), List.of(entry(ONE, NOON)), null);
        assertThatThrownBy(() -> store().write(stale)).isInstanceOf(StoreConflictException.class);
        assertThat(all().total()).isZero();
    }

    @Test
    default void theRecordIsFilteredAndPaged() {
        for (int i = 0; i < 5; i++) {
            store().write(new StoreWrite(List.of(), List.of(entry(i % 2 == 0 ? ONE : TWO, NOON.plusSeconds(i))), null));
        }
        assertThat(all().entries()).extracting(AuditEntry::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
        AuditPage page = store().audit(new AuditQuery(null, null, null, null, null, 1, 2));
        assertThat(page.total()).isEqualTo(5);
        assertThat(page.entries()).extracting(AuditEntry::at).containsExactly(NOON.plusSeconds(3), NOON.plusSeconds(2));
        assertThat(total(new AuditQuery(null, ONE.toString(), null, null, null, 0, 9)))
                .isEqualTo(3);
        assertThat(total(new AuditQuery(null, "action " + TWO, null, null, null, 0, 9)))
                .isEqualTo(2);
        assertThat(total(new AuditQuery(AuditEvent.HALTED, null, null, null, null, 0, 9)))
                .isZero();
        assertThat(total(new AuditQuery(AuditEvent.ACTION_EXPIRED, null, "nobody", null, null, 0, 9)))
                .isZero();
        assertThat(total(new AuditQuery(null, null, "expiry", NOON.plusSeconds(1), NOON.plusSeconds(4), 0, 9)))
                .isEqualTo(3);
    }

    @Test
    default void whatIsTooOldIsForgotten() {
        store().write(new StoreWrite(List.of(), List.of(entry(ONE, NOON), entry(TWO, NOON.plusSeconds(1))), null));
        assertThat(store().forget(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(all().entries()).extracting(AuditEntry::subjectId).containsExactly(TWO);
    }

    @Test
    default void whatSeveralNodesRecordOfTheSameIsOnRecordOnce() throws Exception {
        AuditEntry entry = entry(ONE, NOON);
        StoreWrite write = new StoreWrite(List.of(), List.of(entry), null);
        int nodes = 4;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService executor = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<Long>> done = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                done.add(executor.submit(() -> {
                    start.await();
                    return store().write(write);
                }));
            }
            start.countDown();
            for (Future<Long> each : done) {
                assertThat(each.get()).isZero();
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(all()).isEqualTo(new AuditPage(List.of(entry), 1));
    }

    private AuditPage all() {
        return store().audit(new AuditQuery(null, null, null, null, null, 0, 100));
    }

    private long total(AuditQuery query) {
        return store().audit(query).total();
    }

    private static AuditEntry entry(UUID action, Instant at) {
        return new AuditEntry(
                UUID.randomUUID(),
                at,
                "node-1",
                new Actor(Actor.Type.SYSTEM, "expiry", null),
                AuditEvent.ACTION_EXPIRED,
                "action " + action,
                action,
                null,
                null,
                null);
    }
}
