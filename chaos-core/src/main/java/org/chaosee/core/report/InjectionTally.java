package org.chaosee.core.report;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;
import org.chaosee.api.spi.InjectionListener;

/** Counts what was injected on this node since it started, and what was skipped, by reason. Thread-safe. */
public final class InjectionTally implements InjectionListener {

    private final LongAdder injected = new LongAdder();
    private final Map<SkipReason, LongAdder> skipped = new ConcurrentHashMap<>();

    @Override
    public void onInjection(Injection injection) {
        injected.increment();
    }

    @Override
    public void onSkip(Injection wouldHaveBeen, SkipReason reason) {
        skipped.computeIfAbsent(reason, key -> new LongAdder()).increment();
    }

    public long injected() {
        return injected.sum();
    }

    public long skipped(SkipReason reason) {
        LongAdder count = skipped.get(reason);
        return count == null ? 0 : count.sum();
    }

    /** All counts by their words: {@code injected}, and the reasons why something was skipped. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        counts.put("injected", injected());
        for (SkipReason reason : SkipReason.values()) {
            counts.put(reason.id(), skipped(reason));
        }
        return counts;
    }
}
