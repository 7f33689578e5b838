package org.chaosee.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.jpa.store.TestDatabases.execute;
import static org.chaosee.jpa.store.TestDatabases.queryText;
import static org.chaosee.jpa.store.TestDocuments.full;
import static org.chaosee.jpa.store.TestDocuments.with;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.HitCount;
import org.chaosee.api.spi.StoreWrite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nodes tell each other of how often actions have hit, and how long that is kept. */
interface CountingContract {

    UUID FIRST = new UUID(8, 1);
    UUID SECOND = new UUID(8, 2);
    UUID ACTION = new UUID(9, 1);
    Instant START = Instant.parse("2026-01-01T12:00:00.123456Z");

    ActionStore store();

    DataSource database();

    HookedDataSource hooked();

    @Test
    default void hitsOfOtherNodesAreSummedUp() {
        UUID action = ACTION;
        UUID other = new UUID(9, 2);
        UUID third = new UUID(8, 3);
        assertThat(store().exchange(FIRST, List.of(new HitCount(action, START, 4)), Set.of(action)))
                .isEmpty();
        assertThat(store().exchange(third, List.of(new HitCount(action, START, 1)), Set.of(other)))
                .isEmpty();
        assertThat(store().exchange(
                                SECOND,
                                List.of(new HitCount(action, START.plusSeconds(1), 100), new HitCount(other, START, 7)),
                                Set.of(action)))
                .containsExactly(new HitCount(action, START, 5));
        assertThat(store().exchange(FIRST, List.of(new HitCount(action, START.plusSeconds(1), 2)), Set.of(action)))
                .containsExactlyInAnyOrder(
                        new HitCount(action, START, 1), new HitCount(action, START.plusSeconds(1), 100));
        assertThat(store().glance().state().revision()).isZero();
    }

    @Test
    default void whatWasSaidOfAnActionGoesAtTheBurialAfterIt() {
        create(START.toString());
        say(FIRST, START, 4);
        store().bury(START);
        assertThat(heardBy(SECOND)).hasSize(1);

        store().write(StoreWrite.of(new Change.Delete(ACTION, 1)));
        store().bury(START);

        assertThat(heardBy(SECOND)).isEmpty();
    }

    /** The node has not heard of the deletion yet, or nobody could: an SQL prompt deleted the row. */
    @Test
    default void whatIsSaidOfAnActionThatIsGoneGoesToo() {
        say(FIRST, START, 4);

        store().bury(START);

        assertThat(heardBy(SECOND)).isEmpty();
    }

    /** As a node knows it: instants of a store end at the microsecond. */
    @Test
    default void whatWasSaidBeforeAnActionWasArmedAnewGoes() {
        Instant anew = START.plusSeconds(60);
        create(START.toString());
        say(FIRST, START, 4);
        say(SECOND, START, 5);
        store().write(StoreWrite.of(
                new Change.Update(ACTION, 1, document(anew.plusNanos(789).toString()))));
        say(SECOND, anew, 2);

        store().bury(START);

        assertThat(heardBy(new UUID(8, 3))).containsExactly(new HitCount(ACTION, anew, 2));
        assertThat(queryText(database(), "select count(*) from chaos_hit")).isEqualTo("1");
    }

    /** Rows that were written by hand, or by an earlier version, need not say when they were armed. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"just now", "2026-01-01T12:00:00Z"})
    default void whatMayBeOfTheRunInForceStays(String armedAt) {
        create(armedAt);
        say(FIRST, START, 4);

        store().bury(START);

        assertThat(heardBy(SECOND)).containsExactly(new HitCount(ACTION, START, 4));
    }

    /** Nodes know the action by its id, however that is written. */
    @Test
    default void whatWasSaidOfAnActionWhoseIdIsWrittenInCapitalsStays() {
        UUID action = UUID.fromString("abcdefab-0000-0000-0000-000000000001");
        execute(
                database(),
                "insert into chaos_action (id, name, version) values ('"
                        + action.toString().toUpperCase(Locale.ROOT) + "', 'capitals', 0)");
        store().exchange(FIRST, List.of(new HitCount(action, START, 4)), Set.of());

        store().bury(START);

        assertThat(store().exchange(SECOND, List.of(), Set.of(action))).hasSize(1);
    }

    @Test
    default void whatDeadNodesHaveSaidCountsOn() {
        create(START.toString());
        store().beat(NodesContract.node(FIRST, START, List.of()));
        say(FIRST, START, 4);

        assertThat(store().bury(START.plusSeconds(1))).isEqualTo(1);

        assertThat(heardBy(SECOND)).containsExactly(new HitCount(ACTION, START, 4));
    }

    @Test
    default void aBurialThatCannotForgetHitsDoesSoTheNextTime() {
        store().beat(NodesContract.node(FIRST, START, List.of()));
        say(FIRST, START, 4);
        hooked().before("from chaos_hit", () -> {
            throw new SQLException("the table is locked");
        });

        assertThat(store().bury(START.plusSeconds(1))).isEqualTo(1);
        assertThat(heardBy(SECOND)).hasSize(1);

        assertThat(store().bury(START.plusSeconds(1))).isZero();
        assertThat(heardBy(SECOND)).isEmpty();
    }

    /** Whoever buries is about to look for changes. */
    @Test
    default void aBurialForgetsSoManyHitsAtMost() {
        for (int row = 0; row <= HitSweep.MOST; row++) {
            execute(
                    database(),
                    "insert into chaos_hit (id, action_id, instance, since, hits) values ('" + row + "', 'a', '" + row
                            + "', '2026-01-01T12:00:00.123456Z', 1)");
        }

        store().bury(START);
        assertThat(queryText(database(), "select count(*) from chaos_hit")).isEqualTo("1");
        store().bury(START);
        assertThat(queryText(database(), "select count(*) from chaos_hit")).isEqualTo("0");
    }

    private void create(String armedAt) {
        store().write(StoreWrite.of(new Change.Create(ACTION, document(armedAt))));
    }

    private static Map<String, Object> document(String armedAt) {
        return armedAt == null ? full(ACTION, "counted") : with(full(ACTION, "counted"), "armedAt", armedAt);
    }

    private void say(UUID node, Instant since, long hits) {
        store().exchange(node, List.of(new HitCount(ACTION, since, hits)), Set.of());
    }

    private List<HitCount> heardBy(UUID node) {
        return store().exchange(node, List.of(), Set.of(ACTION));
    }
}
