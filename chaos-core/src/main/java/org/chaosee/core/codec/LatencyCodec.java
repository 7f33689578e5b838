package org.chaosee.core.codec;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Times;
import org.jspecify.annotations.Nullable;

/**
 * Latencies.
 *
 * <p>Left out, {@code min} is one second and {@code max} three, neither more than the limit. When only one of them is
 * given, it draws the other along: a {@code min} above three seconds is the {@code max}, too, and a {@code max} below
 * one second is the {@code min}, too.
 *
 * @param limit the longest delay allowed
 */
record LatencyCodec(Duration limit) {

    private static final String MIN = "min";
    private static final String MAX = "max";
    static final List<String> MEMBERS = List.of(MIN, MAX);

    LatencyFault read(Members members) {
        String allowed = limit + " (chaos.limits.max-latency)";
        Duration min = Times.duration(members.get(MIN), limit, allowed);
        Duration max = Times.duration(members.get(MAX), limit, allowed);
        if (min != null && max != null && max.compareTo(min) < 0) {
            members.get(MAX).refuse("a duration not shorter than min, " + min);
            max = null;
        }
        if (min == null) {
            min = shorter(LatencyFault.DEFAULT_MIN, max == null ? limit : max);
        }
        if (max == null) {
            max = longer(min, shorter(LatencyFault.DEFAULT_MAX, limit));
        }
        return new LatencyFault(min, max);
    }

    static void write(LatencyFault fault, Map<String, @Nullable Object> tree) {
        tree.put(MIN, fault.min().toString());
        tree.put(MAX, fault.max().toString());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
