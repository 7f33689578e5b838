package org.chaosee.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.Documents.abort;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.control.StaleActionException;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.testing.TestNode;
import org.chaosee.core.testing.TestStore;
import org.junit.jupiter.api.Test;

class RecordKeeperTest {

    private static final Initiator ALICE = Initiator.code("alice");

    private final TestStore store = new TestStore();
    private final TestNode here = new TestNode(store);
    private final TestNode there = new TestNode(store);

    @Test
    void an_expiry_is_on_record_once_however_many_nodes_see_it() {
        here.actions.create(abort("down"), ALICE);
        tick();
        assertThat(expiries()).isEmpty();
        here.clock.advance(Duration.ofMinutes(15));
        there.clock.advance(Duration.ofMinutes(15));
        tick();
        tick();
        assertThat(expiries()).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).isEqualTo("down");
            assertThat(entry.before()).containsEntry("name", "down");
        });
        TestNode restarted = new TestNode(store);
        restarted.clock.set(here.clock.instant());
        restarted.tick();
        assertThat(expiries()).hasSize(1);
    }

    @Test
    void a_second_life_ends_a_second_time() {
        here.actions.create(abort("down"), ALICE);
        here.clock.advance(Duration.ofMinutes(16));
        here.tick();
        here.actions.patch(
                "down",
                Map.of("expiresAt", here.clock.instant().plusSeconds(60).toString()),
                OptionalLong.empty(),
                ALICE);
        here.clock.advance(Duration.ofMinutes(2));
        here.tick();
        assertThat(expiries()).hasSize(2);
    }

    @Test
    void what_is_disabled_does_not_expire() {
        here.actions.create(abort("down"), ALICE);
        here.actions.enable("down", false, OptionalLong.empty(), ALICE);
        here.clock.advance(Duration.ofMinutes(16));
        here.tick();
        assertThat(expiries()).isEmpty();
    }

    @Test
    void entries_that_are_too_old_are_forgotten() {
        here.actions.create(abort("down"), ALICE);
        here.actions.delete("down", OptionalLong.empty(), ALICE);
        here.tick();
        assertThat(all()).hasSize(2);
        here.clock.advance(Duration.ofDays(91));
        here.tick();
        assertThat(all()).isEmpty();
    }

    @Test
    void refusals_do_not_fill_the_record() {
        here.actions.create(abort("down"), ALICE);
        for (int i = 0; i < 100; i++) {
            refuse();
        }
        assertThat(refusals()).hasSize(Refusals.MOST);
        here.clock.advance(Duration.ofMinutes(1));
        refuse();
        assertThat(refusals()).hasSize(Refusals.MOST + 1);
    }

    private void refuse() {
        try {
            here.actions.delete("down", OptionalLong.of(4711), ALICE);
        } catch (StaleActionException e) {
            assertThat(e).hasMessageContaining("down");
        }
    }

    private void tick() {
        here.tick();
        there.tick();
    }

    private List<AuditEntry> expiries() {
        return entries(AuditEvent.ACTION_EXPIRED);
    }

    private List<AuditEntry> refusals() {
        return entries(AuditEvent.REFUSED);
    }

    private List<AuditEntry> all() {
        return store.audit(new AuditQuery(null, null, null, null, null, 0, 1000))
                .entries();
    }

    private List<AuditEntry> entries(AuditEvent event) {
        return store.audit(new AuditQuery(event, null, null, null, null, 0, 1000))
                .entries();
    }
}
