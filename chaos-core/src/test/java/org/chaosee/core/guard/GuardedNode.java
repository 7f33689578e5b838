package org.chaosee.core.guard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.api.Percent;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.guard.GuardBreached;
import org.chaosee.api.guard.GuardReaction;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.settings.GuardSettings;
import org.chaosee.core.settings.StormSettings;
import org.chaosee.core.testing.DirectExecutor;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestEngine;
import org.chaosee.core.testing.TestNode;
import org.chaosee.core.testing.TestStore;

/** A node with a guard, which takes 10 calls to judge, allows 50 percent of errors and a p99 of one second. */
final class GuardedNode {

    static final Initiator ALICE = Initiator.code("alice");
    static final Duration WINDOW = Duration.ofSeconds(5);
    static final int MIN_CALLS = 10;

    final TestStore store = new TestStore();
    final TestNode node = new TestNode(store, Map.of("gale", new StormSettings(Map.of(), true, false)));
    final List<GuardBreached> heard = new ArrayList<>();
    final Guard guard;

    GuardedNode() {
        this(GuardReaction.HALT);
    }

    GuardedNode(GuardReaction then) {
        this(new GuardSettings(true, WINDOW, MIN_CALLS, Percent.of(50), Duration.ofSeconds(1), false, null, then));
    }

    GuardedNode(GuardSettings settings) {
        DirectExecutor executor = new DirectExecutor();
        this.guard = new Guard(
                settings,
                node.chaos.engine,
                node.access,
                new Reactions(node.halts, node.storms, node.actions, node.chaos.failures),
                node.recorder,
                TestEngine.NODE,
                node.clock,
                () -> Duration.between(TestClock.START, node.clock.instant()).toNanos(),
                () -> executor,
                node.chaos.failures);
        guard.injectionListener().ifPresent(node.chaos.reporter::add);
        guard.add((GuardListener) heard::add);
        guard.traffic().ifPresent(Traffic::attach);
        guard.tick();
    }

    /** Creates an action of that document, which is in force from then on, and watched. */
    void arm(Map<String, ?> document) {
        node.actions.create(document, ALICE);
        second();
    }

    /** So many responses, one like the other. */
    void responses(int count, int status, Duration time) {
        Traffic traffic = guard.traffic().orElseThrow();
        for (int i = 0; i < count; i++) {
            long begun = traffic.begin();
            traffic.end(begun);
            traffic.count(begun, status, time.toNanos());
        }
    }

    /** Everything has its turn. */
    void second() {
        node.tick();
        guard.tick();
    }

    List<AuditEntry> recorded(AuditEvent event) {
        return store.audit(new AuditQuery(event, null, null, null, null, 0, 100))
                .entries();
    }
}
