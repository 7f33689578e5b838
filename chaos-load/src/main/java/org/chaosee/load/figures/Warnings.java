package org.chaosee.load.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What to mind about a result. */
final class Warnings {

    private Warnings() {}

    static List<String> of(Lateness lateness, long skipped, int maxInFlight) {
        List<String> result = new ArrayList<>();
        if (lateness.isTooMuch()) {
            result.add(String.format(
                    Locale.ROOT,
                    "The generator itself was late: by %.1f ms at p99 and %.1f ms at most, which is part of the latency",
                    lateness.p99().toNanos() / 1e6,
                    lateness.max().toNanos() / 1e6));
        }
        if (skipped > 0) {
            result.add("%d requests were not sent, since %d were in flight".formatted(skipped, maxInFlight));
        }
        return result;
    }
}
