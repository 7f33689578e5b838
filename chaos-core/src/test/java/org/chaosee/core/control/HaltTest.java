package org.chaosee.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaosee.core.testing.Documents.abort;
import static org.chaosee.core.testing.Documents.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.halt.HaltNotSharedException;
import org.chaosee.api.halt.HaltedException;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.halt.HaltListener;
import org.chaosee.core.halt.HaltSwitch;
import org.chaosee.core.testing.DirectExecutor;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestNode;
import org.chaosee.core.testing.TestStore;
import org.junit.jupiter.api.Test;

class HaltTest {

    private static final Initiator ALICE = Initiator.code("alice").because("checkout is down");

    private final TestStore store = new TestStore();
    private final TestNode here = new TestNode(store);
    private final TestNode there = new TestNode(store);

    @Test
    void nothing_is_injected_until_the_halt_is_lifted() {
        here.actions.create(abort("down"), ALICE);
        there.tick();
        Halt halt = here.halts.halt(ALICE);
        assertThat(halt).isEqualTo(new Halt(here.clock.instant(), "alice", "checkout is down"));
        assertThat(here.hits()).isEmpty();
        assertThat(there.hits()).containsExactly("down");
        there.tick();
        assertThat(there.hits()).isEmpty();
        assertThat(there.halts.current()).isEqualTo(halt);
        there.halts.lift(ALICE);
        assertThat(there.hits()).containsExactly("down");
        here.tick();
        assertThat(here.hits()).containsExactly("down");
        assertThat(here.halts.current()).isNull();
    }

    @Test
    void a_second_halt_changes_nothing() {
        Halt first = here.halts.halt(ALICE);
        here.clock.advance(TestNode.INTERVAL);
        assertThat(here.halts.halt(Initiator.code("bob"))).isEqualTo(first);
        assertThat(there.halts.halt(Initiator.code("carol"))).isEqualTo(first);
        assertThat(recorded(AuditEvent.HALTED)).hasSize(1);
    }

    @Test
    void a_halt_asked_of_a_node_that_knows_of_an_older_one_is_in_force_at_once() {
        here.actions.create(abort("down"), ALICE);
        here.halts.halt(ALICE);
        there.halts.lift(ALICE);
        List<String> meanwhile = new ArrayList<>();
        store.beforeWrite(() -> meanwhile.addAll(here.hits()));
        here.halts.halt(ALICE);
        assertThat(meanwhile).isEmpty();
        assertThat(here.hits()).isEmpty();
    }

    @Test
    void it_is_shared_later_when_the_store_fails_just_then() {
        here.actions.create(abort("down"), ALICE);
        here.halts.halt(ALICE);
        there.halts.lift(ALICE);
        store.beforeWrite(() -> {
            throw new StoreUnavailableException("no route", null);
        });
        assertThatThrownBy(() -> here.halts.halt(ALICE)).isInstanceOf(HaltNotSharedException.class);
        assertThat(here.hits()).isEmpty();
        store.beforeWrite(() -> {});
        here.tick();
        assertThat(store.peek().state().halt()).isNotNull();
        assertThat(here.hits()).isEmpty();
    }

    @Test
    void a_node_that_its_configuration_halts_shares_what_is_asked_of_it() {
        HaltSwitch configured = new HaltSwitch(
                here.chaos.engine,
                here.chaos.delays,
                new Halt(null, "the configuration", null),
                DirectExecutor::new,
                here.chaos.failures);
        HaltService halts = new HaltService(configured, here.refresher, here.recorder, here.clock);
        store.down("no route");
        assertThatThrownBy(() -> halts.halt(ALICE)).isInstanceOf(HaltNotSharedException.class);
        store.up();
        halts.tick(here.refresher);
        assertThat(store.peek().state().halt()).isNotNull();
    }

    @Test
    void a_late_lift_leaves_a_later_halt() {
        here.halts.halt(ALICE);
        AtomicBoolean once = new AtomicBoolean();
        store.beforeWrite(() -> {
            if (once.compareAndSet(false, true)) {
                there.halts.lift(Initiator.code("bob"));
                there.halts.halt(Initiator.system("guard").because("p99"));
            }
        });
        assertThatThrownBy(() -> here.halts.lift(ALICE))
                .isInstanceOf(HaltedException.class)
                .hasMessageContaining("halted anew");
        assertThat(store.peek().state().halt().by()).isEqualTo("guard");
        assertThat(here.halts.current()).isNotNull();
    }

    @Test
    void the_halt_of_two_nodes_at_once_is_one() {
        AtomicBoolean once = new AtomicBoolean();
        store.beforeWrite(() -> {
            if (once.compareAndSet(false, true)) {
                there.halts.halt(Initiator.code("bob"));
            }
        });
        assertThat(here.halts.halt(ALICE).by()).isEqualTo("bob");
        assertThat(recorded(AuditEvent.HALTED)).hasSize(1);
        assertThat(here.haltSwitch.unshared()).isNull();
    }

    @Test
    void a_tick_in_the_midst_of_it_halts_in_the_name_of_who_asked() {
        AtomicBoolean once = new AtomicBoolean();
        store.beforeUse(() -> {
            if (once.compareAndSet(false, true)) {
                here.halts.tick(here.refresher);
            }
        });
        here.halts.halt(ALICE);
        assertThat(recorded(AuditEvent.HALTED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(ALICE.actor()));
    }

    @Test
    void a_halt_is_on_record_for_who_asked_also_when_it_is_shared_later() {
        store.down("no route");
        assertThatThrownBy(() -> here.halts.halt(ALICE)).isInstanceOf(HaltNotSharedException.class);
        store.up();
        here.halts.tick(here.refresher);
        assertThat(recorded(AuditEvent.HALTED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo(ALICE.actor()));
    }

    @Test
    void it_is_obeyed_also_when_the_actions_can_not_be_read() {
        here.actions.create(abort("down"), ALICE);
        store.write(StoreWrite.of(new Change.Halt(new Halt(null, "dba", null))));
        AtomicBoolean asked = new AtomicBoolean();
        store.beforeUse(() -> {
            if (asked.getAndSet(true)) {
                throw new StoreUnavailableException("chaos_action is locked", null);
            }
        });
        here.tick();
        assertThat(here.hits()).isEmpty();
    }

    @Test
    void a_text_that_no_store_can_keep_halts_all_the_same() {
        Halt halt = here.halts.halt(Initiator.code("a".repeat(300)).because("b".repeat(1200) + "\0"));
        assertThat(halt.by()).hasSize(255);
        assertThat(halt.reason()).hasSize(1000);
    }

    @Test
    void lifting_what_is_not_halted_does_nothing() {
        here.halts.lift(ALICE);
        assertThat(here.halts.current()).isNull();
        assertThat(recorded(AuditEvent.LIFTED)).isEmpty();
    }

    @Test
    void nothing_can_be_armed_meanwhile_and_everything_be_disarmed() {
        here.actions.create(abort("down"), ALICE);
        here.actions.create(with(abort("off"), "enabled", false), ALICE);
        here.halts.halt(ALICE);
        assertThatThrownBy(() -> here.actions.create(abort("new"), ALICE))
                .isInstanceOf(HaltedException.class)
                .hasMessage("Chaos EE is halted by alice since " + here.clock.instant()
                        + ": checkout is down. Until the halt is lifted, no action can be enabled.");
        assertThatThrownBy(() -> here.actions.enable("off", true, OptionalLong.empty(), ALICE))
                .isInstanceOf(HaltedException.class);
        assertThatThrownBy(() -> here.storms.begin(gale(), ALICE)).isInstanceOf(HaltedException.class);
        here.actions.create(with(abort("later"), "enabled", false), ALICE);
        here.actions.enable("down", false, OptionalLong.empty(), ALICE);
        here.actions.delete("off", OptionalLong.empty(), ALICE);
    }

    @Test
    void a_node_that_has_not_heard_of_it_can_not_arm_either() {
        here.halts.halt(ALICE);
        assertThatThrownBy(() -> there.actions.create(abort("down"), ALICE)).isInstanceOf(HaltedException.class);
    }

    @Test
    void a_halt_that_comes_between_the_look_and_the_write_prevails() {
        there.store.beforeWrite(() -> {
            store.beforeWrite(() -> {});
            here.halts.halt(ALICE);
        });
        assertThatThrownBy(() -> there.actions.create(abort("down"), ALICE)).isInstanceOf(HaltedException.class);
        assertThat(store.peek().actions()).isEmpty();
    }

    @Test
    void storms_end_and_do_not_come_back() {
        here.storms.begin(gale(), ALICE);
        there.tick();
        here.halts.halt(ALICE);
        here.halts.lift(ALICE);
        assertThat(here.storms.list()).isEmpty();
        assertThat(store.peek().actions()).isEmpty();
    }

    @Test
    void storms_are_cleared_away_also_when_a_hand_halts() {
        here.storms.begin(gale(), ALICE);
        store.write(StoreWrite.of(new Change.Halt(new Halt(null, "dba", null))));
        here.tick();
        assertThat(here.halts.current()).isEqualTo(new Halt(null, "dba", null));
        assertThat(store.peek().actions()).isEmpty();
        assertThat(recorded(AuditEvent.STORM_ENDED))
                .extracting(AuditEntry::subject)
                .containsExactly("gale");
    }

    @Test
    void a_store_that_is_away_keeps_no_node_from_being_halted() {
        here.actions.create(abort("down"), ALICE);
        there.tick();
        store.down("no route");
        assertThatThrownBy(() -> here.halts.halt(ALICE)).isInstanceOf(HaltNotSharedException.class);
        assertThat(here.hits()).isEmpty();
        here.tick();
        assertThat(here.hits()).isEmpty();
        store.up();
        here.clock.advance(TestNode.INTERVAL.multipliedBy(60));
        here.tick();
        there.tick();
        assertThat(there.hits()).isEmpty();
        assertThat(recorded(AuditEvent.HALTED)).hasSize(1);
        here.halts.lift(ALICE);
        assertThat(here.halts.current()).isNull();
    }

    @Test
    void who_halts_and_lifts_is_on_record_with_the_reason() {
        here.halts.halt(ALICE);
        here.halts.lift(Initiator.code("bob"));
        AuditEntry halted = recorded(AuditEvent.HALTED).get(0);
        assertThat(halted.actor()).isEqualTo(ALICE.actor());
        assertThat(halted.reason()).isEqualTo("checkout is down");
        assertThat(recorded(AuditEvent.LIFTED))
                .extracting(entry -> entry.actor().name())
                .containsExactly("bob");
    }

    @Test
    void listeners_hear_once_of_each() {
        List<String> heard = new ArrayList<>();
        there.haltSwitch.add(new HaltListener() {
            @Override
            public void halted(Halt halt) {
                heard.add("halted " + halt.words());
            }

            @Override
            public void lifted() {
                heard.add("lifted");
            }
        });
        here.halts.halt(Initiator.code(null));
        there.tick();
        there.tick();
        here.halts.lift(ALICE);
        there.tick();
        assertThat(heard).containsExactly("halted by nobody known since " + TestClock.START, "lifted");
    }

    private List<AuditEntry> recorded(AuditEvent event) {
        return store.audit(new AuditQuery(event, null, null, null, null, 0, 100))
                .entries();
    }

    private static Map<String, ?> gale() {
        return StormRequest.begin("gale").forUsers("alice").toTree();
    }
}
