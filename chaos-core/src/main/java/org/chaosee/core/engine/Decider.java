package org.chaosee.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.core.limit.Limiter;
import org.chaosee.core.log.Failures;
import org.chaosee.core.plan.CompiledAction;
import org.chaosee.core.point.Call;
import org.chaosee.core.trigger.Draw;
import org.chaosee.core.trigger.TriggerState;

/**
 * Asks the candidates in creation order. Latencies add up; the first terminal fault ends the asking. A dry run is asked
 * like any other, and ends nothing.
 *
 * <p>The limiter is told of each call that an action could hit: one whose time it is, and that is no dry run. Whether its
 * scope and its trigger select the call makes no difference.
 */
final class Decider {

    private static final long MILLISECOND = 1_000_000;

    private final InstantSource clock;
    private final Reentrance reentrance;
    private final Limiter limiter;
    private final Failures failures;

    Decider(InstantSource clock, Reentrance reentrance, Limiter limiter, Failures failures) {
        this.clock = clock;
        this.reentrance = reentrance;
        this.limiter = limiter;
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

    private Decision ask(List<CompiledAction> candidates, Call call, Instant now) {
        List<Hit> hits = null;
        boolean told = false;
        for (CompiledAction candidate : candidates) {
            ChaosAction action = candidate.action();
            if (!told && !action.dryRun() && candidate.isOn(now)) {
                told = true;
                limiter.passes();
            }
            long n = candidate.decide(call, now);
            if (n == TriggerState.MISS) {
                continue;
            }
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
