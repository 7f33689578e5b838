package org.chaosee.jpa.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaosee.jpa.store.TestDatabases.queryText;
import static org.chaosee.jpa.store.TestDocuments.small;
import static org.chaosee.jpa.store.Together.together;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.HitCount;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nodes that are in each other's way: none is kept waiting for another's transaction, and none fails for it. */
interface ContentionContract {

    UUID FIRST = new UUID(8, 1);
    UUID ACTION = new UUID(9, 1);
    UUID OTHER = new UUID(9, 2);
    Instant START = Instant.parse("2026-01-01T12:00:00.123456Z");

    ActionStore store();

    DataSource database();

    HookedDataSource hooked();

    /** The change comes upon rows that were not so when it began, and upon others in another order than who counts. */
    @Test
    default void nodesCountWhileActionsAreDeleted() {
        store().write(StoreWrite.of(
                new Change.Create(ACTION, small(ACTION, "a")), new Change.Create(OTHER, small(OTHER, "b"))));
        count(FIRST, 1);
        hooked().before(
                        "delete from chaos_action",
                        () -> hooked().before("delete from chaos_action", () -> meanwhile(() -> count(FIRST, 2))));

        store().write(StoreWrite.of(new Change.Delete(OTHER, 1), new Change.Delete(ACTION, 1)));

        assertThat(store().read().actions()).isEmpty();
    }

    /** On MariaDB, whoever has looked for its row, and found none, keeps others from inserting theirs. */
    @Test
    default void aNodeTellsOfItselfForTheFirstTimeWhileAnotherDoes() {
        UUID first = UUID.randomUUID();
        hooked().before("insert into chaos_node", () -> meanwhile(() -> beat(next(first))));

        beat(first);

        assertThat(store().nodes()).hasSize(2);
    }

    @Test
    default void aNodeCountsForTheFirstTimeWhileAnotherDoes() {
        UUID first = UUID.randomUUID();
        UUID action = UUID.randomUUID();
        hooked().before("insert into chaos_hit", () -> meanwhile(() -> count(next(first), action)));

        count(first, action);

        assertThat(queryText(database(), "select sum(hits) from chaos_hit")).isEqualTo("2");
    }

    @Test
    default void manyNodesComeAtOnce() throws Exception {
        int nodes = 3;
        int rounds = 30;

        together(nodes, node -> {
            for (int round = 0; round < rounds; round++) {
                UUID instance = UUID.randomUUID();
                beat(instance);
                count(instance, 1);
            }
            return node;
        });

        assertThat(store().nodes()).hasSize(nodes * rounds);
        assertThat(queryText(database(), "select sum(hits) from chaos_hit"))
                .isEqualTo(String.valueOf(2 * nodes * rounds));
    }

    /** A burial whose sweep fails says nothing: what it leaves tells. */
    @Test
    default void nodesBuryAtOnceWhileOthersCount() throws Exception {
        int nodes = 25;
        for (int node = 0; node < nodes; node++) {
            count(new UUID(2, node), 1);
        }

        together(4, number -> {
            for (int node = 0; number < 2 && node < nodes; node++) {
                count(new UUID(number, node), 1);
                count(new UUID(number, node), 2);
            }
            return number < 2 ? 0 : store().bury(START);
        });

        store().bury(START);
        assertThat(queryText(database(), "select count(*) from chaos_hit")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"40001, 1213", "40P01, 0", "HY000, 1020"})
    default void whatTheDatabaseUndoesForOthersIsTriedAgain(String state, int code) {
        hooked().before("insert into chaos_action", () -> {
            throw new SQLException("deadlock detected", state, code);
        });

        assertThat(store().write(StoreWrite.of(new Change.Create(ACTION, small(ACTION, "a")))))
                .isEqualTo(1);

        assertThat(store().read().actions()).hasSize(1);
    }

    @Test
    default void butNotForEver() {
        AtomicInteger attempts = new AtomicInteger();
        class Deadlock implements HookedDataSource.Action {
            @Override
            public void run() throws SQLException {
                attempts.incrementAndGet();
                hooked().before("insert into chaos_action", this);
                throw new SQLException("deadlock detected", "40001");
            }
        }
        hooked().before("insert into chaos_action", new Deadlock());

        assertThatThrownBy(() -> store().write(StoreWrite.of(new Change.Create(ACTION, small(ACTION, "a")))))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("The actions can't be changed: deadlock detected");

        assertThat(attempts).hasValue(Transactions.ATTEMPTS);
        assertThat(store().glance().state().revision()).isZero();
    }

    @Test
    default void whatFailsForAnotherReasonIsNotTriedAgain() {
        hooked().before("insert into chaos_action", () -> {
            throw new SQLException("the disk is full", "53100");
        });

        assertThatThrownBy(() -> store().write(StoreWrite.of(new Change.Create(ACTION, small(ACTION, "a")))))
                .isInstanceOf(StoreUnavailableException.class);
    }

    /** The one beside which it lies in an index. */
    private static UUID next(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1);
    }

    private void count(UUID node, UUID action) {
        store().exchange(node, List.of(new HitCount(action, START, 1)), Set.of(action));
    }

    private void beat(UUID node) {
        store().beat(NodesContract.node(node, START, List.of()));
    }

    private void count(UUID node, long hits) {
        store().exchange(
                        node,
                        List.of(new HitCount(ACTION, START, hits), new HitCount(OTHER, START, hits)),
                        Set.of(ACTION, OTHER));
    }

    /** On another thread; done when this returns. */
    private static void meanwhile(Runnable work) throws Exception {
        CompletableFuture.runAsync(work).get(10, SECONDS);
    }
}
