package org.chaosee.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.HitCount;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreConflictException.Reason;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoreState;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.api.spi.StoredAction;
import org.chaosee.core.testing.Threads;
import org.junit.jupiter.api.Test;

class MemoryActionStoreTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID NODE = new UUID(8, 1);
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

    private final MemoryActionStore store = new MemoryActionStore();

    @Test
    void is_empty_at_revision_zero() {
        assertThat(store.glance().state().revision()).isZero();
        assertThat(store.read()).isEqualTo(new StoreSnapshot(new StoreState(0, null), List.of()));
    }

    @Test
    void gives_documents_as_they_were_taken_with_the_revision_that_changed_them() {
        Map<String, Object> document = Map.of("id", A.toString(), "name", "a", "fault", Map.of("min", List.of(1, "x")));
        assertThat(store.write(StoreWrite.of(new Change.Create(A, document)))).isEqualTo(1);
        assertThat(store.read())
                .isEqualTo(new StoreSnapshot(new StoreState(1, null), List.of(new StoredAction(1, document))));
        assertThat(store.glance().state().revision()).isEqualTo(1);
    }

    @Test
    void each_write_makes_one_revision() {
        store.write(StoreWrite.of(create(A, "a"), create(B, "b")));
        assertThat(store.glance().state().revision()).isEqualTo(1);
        store.write(StoreWrite.of(update(A, 1, "c")));
        assertThat(store.read().actions())
                .containsExactlyInAnyOrder(
                        new StoredAction(2, document(A, "c")), new StoredAction(1, document(B, "b")));
    }

    @Test
    void a_write_of_nothing_changes_nothing() {
        assertThat(store.write(StoreWrite.of())).isZero();
        assertThat(store.glance().state().revision()).isZero();
    }

    @Test
    void deletes() {
        store.write(StoreWrite.of(create(A, "a"), create(B, "b")));
        store.write(StoreWrite.of(new Change.Delete(A, 1)));
        assertThat(store.read())
                .isEqualTo(new StoreSnapshot(new StoreState(2, null), List.of(new StoredAction(1, document(B, "b")))));
    }

    @Test
    void a_name_is_taken_once() {
        store.write(StoreWrite.of(create(A, "a")));
        assertConflict(Reason.NAME_TAKEN, B, create(B, "a"));
        assertConflict(Reason.NAME_TAKEN, B, create(B, "b"), update(B, 2, "a"));
    }

    @Test
    void an_id_is_taken_once() {
        store.write(StoreWrite.of(create(A, "a")));
        assertConflict(Reason.NAME_TAKEN, A, create(A, "b"));
    }

    @Test
    void an_action_may_keep_its_name_and_a_name_is_free_when_its_action_is_gone() {
        store.write(StoreWrite.of(create(A, "a")));
        store.write(StoreWrite.of(update(A, 1, "a")));
        store.write(StoreWrite.of(new Change.Delete(A, 2), create(B, "a")));
        assertThat(store.read().actions()).containsExactly(new StoredAction(3, document(B, "a")));
    }

    @Test
    void only_the_version_that_is_there_is_changed() {
        store.write(StoreWrite.of(create(A, "a")));
        store.write(StoreWrite.of(update(A, 1, "b")));
        assertConflict(Reason.CHANGED, A, update(A, 1, "c"));
        assertConflict(Reason.CHANGED, A, new Change.Delete(A, 1));
        assertConflict(Reason.CHANGED, B, update(B, 1, "c"));
        assertConflict(Reason.CHANGED, B, new Change.Delete(B, 1));
    }

    @Test
    void a_name_may_not_come_twice_in_one_write() {
        assertConflict(Reason.NAME_TAKEN, B, create(A, "a"), create(B, "a"));
    }

    @Test
    void all_changes_or_none() {
        store.write(StoreWrite.of(create(A, "a")));
        assertConflict(Reason.NAME_TAKEN, B, update(A, 1, "c"), new Change.Create(B, document(B, "c")));
        assertThat(store.read())
                .isEqualTo(new StoreSnapshot(new StoreState(1, null), List.of(new StoredAction(1, document(A, "a")))));
    }

    @Test
    void what_was_read_stays_as_it_is() {
        store.write(StoreWrite.of(create(A, "a")));
        StoreSnapshot before = store.read();
        store.write(StoreWrite.of(new Change.Delete(A, 1)));
        assertThat(before.actions()).hasSize(1);
    }

    @Test
    void of_many_writers_of_one_name_one_succeeds() throws Exception {
        List<Boolean> created = Threads.together(8, () -> {
            try {
                store.write(StoreWrite.of(create(UUID.randomUUID(), "a")));
                return true;
            } catch (StoreConflictException e) {
                return false;
            }
        });
        assertThat(created).containsOnlyOnce(true);
        assertThat(store.glance().state().revision()).isEqualTo(1);
    }

    @Test
    void what_was_said_of_an_action_is_buried_after_it() {
        store.write(StoreWrite.of(create(A, "a"), create(B, "b")));
        say(NODE, A, NOON, 4);
        say(NODE, B, NOON, 5);
        store.write(StoreWrite.of(new Change.Delete(A, 1)));
        say(NODE, A, NOON, 6);
        store.bury(NOON);
        assertThat(heard(A)).isEmpty();
        assertThat(heard(B)).containsExactly(new HitCount(B, NOON, 5));
    }

    @Test
    void what_was_said_before_an_action_was_armed_anew_is_buried() {
        Instant anew = NOON.plusSeconds(1);
        store.write(StoreWrite.of(create(A, "a")));
        say(NODE, A, NOON, 4);
        say(new UUID(8, 2), A, anew, 5);
        store.write(
                StoreWrite.of(new Change.Update(A, 1, armed(anew.plusNanos(1).toString()))));
        store.bury(NOON);
        assertThat(heard(A)).containsExactly(new HitCount(A, anew, 5));
    }

    @Test
    void what_may_be_of_the_run_in_force_stays() {
        store.write(StoreWrite.of(new Change.Create(A, armed("just now"))));
        say(NODE, A, NOON, 4);
        store.bury(NOON);
        assertThat(heard(A)).hasSize(1);
    }

    private void say(UUID node, UUID action, Instant since, long hits) {
        store.exchange(node, List.of(new HitCount(action, since, hits)), Set.of());
    }

    private List<HitCount> heard(UUID action) {
        return store.exchange(new UUID(8, 9), List.of(), Set.of(action));
    }

    private static Map<String, Object> armed(String at) {
        return Map.of("id", A.toString(), "name", "a", "armedAt", at);
    }

    /** The changes are refused, and nothing is changed. */
    private void assertConflict(Reason reason, UUID id, Change... changes) {
        StoreSnapshot before = store.read();
        StoreConflictException conflict =
                catchThrowableOfType(StoreConflictException.class, () -> store.write(StoreWrite.of(changes)));
        assertThat(conflict).isNotNull();
        assertThat(conflict.reason()).isEqualTo(reason);
        assertThat(conflict.id()).isEqualTo(id);
        assertThat(store.read()).isEqualTo(before);
    }

    private static Change create(UUID id, String name) {
        return new Change.Create(id, document(id, name));
    }

    private static Change update(UUID id, long version, String name) {
        return new Change.Update(id, version, document(id, name));
    }

    private static Map<String, Object> document(UUID id, String name) {
        return Map.of("id", id.toString(), "name", name);
    }
}
