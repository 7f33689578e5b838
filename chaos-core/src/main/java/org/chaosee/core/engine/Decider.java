package org.chaosee.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.core.log.Failures;
import org.chaosee.core.plan.CompiledAction;
import org.chaosee.core.point.Call;
import org.chaosee.core.trigger.Draw;
import org.chaosee.core.trigger.TriggerState;

/**
 * Asks the candidates in creation order. Latencies add up; the first terminal fault ends the asking. A dry run is asked
 * like any other, and ends nothing.
 */
final class Decider {

    private static final long MILLISECOND = 1_000_000;

    private final InstantSource clock;
    private final Reentrance reentrance;
    private final Failures failures;

    Decider(InstantSource clock, Reentrance reentrance, Failures failures) {
        this.clock = clock;
        this.reentrance = reentrance;
        this.failures = failures;
    }

    Decision decide(List<CompiledAction> candidates, Call call) {
        try {
            return reentrance.once(() -> ask(candidates, call, clock.instant()), Decision.NONE);
        } catch (RuntimeException | LinkageError e) {
            failures.failed(e);
            return Decision.NONE;
        }
    }

    private static Decision ask(List<CompiledAction> candidates, Call call, Instant now) {
        List<Hit> hits = null;
        for (CompiledAction candidate : candidates) {
            long n = candidate.decide(call, now);
            if (n == TriggerState.MISS) {
                continue;
            }
            ChaosAction action = candidate.action();
            if (hits == null) {
                hits = new ArrayList<>(candidates.size());
            }
            hits.add(new Hit(action, delay(action, n)));
            if (action.fault().terminal() && !action.dryRun()) {
                break;
            }
        }
        return hits == null ? Decision.NONE : new Decision(hits);
    }

    private static Duration delay(ChaosAction action, long n) {
        return action.fault() instanceof LatencyFault latency ? delay(latency, action.seed(), n) : Duration.ZERO;
    }

    /** Draws whole milliseconds wherever the bounds are such: delays are read by people. */
    private static Duration delay(LatencyFault latency, long seed, long n) {
        long min = latency.min().toNanos();
        long max = latency.max().toNanos();
        long unit = min % MILLISECOND == 0 && max % MILLISECOND == 0 ? MILLISECOND : 1;
        return Duration.ofNanos(unit * Draw.between(min / unit, max / unit, seed, n));
    }
}
