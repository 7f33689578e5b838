package org.chaosee.cli.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server's metrics say, in words: those that MicroProfile Metrics has at every server, and requests where it counts them.
 *
 * @param at when they were asked for
 */
record Figures(Instant at, Map<String, Double> values) {

    /** @param before for rates; null for none */
    String words(@Nullable Figures before) {
        List<String> words = new ArrayList<>();
        Double used = values.get("memory_usedHeap_bytes");
        Double most = values.get("memory_maxHeap_bytes");
        if (used != null) {
            words.add("heap " + megabytes(used) + (most == null || most <= 0 ? "" : " of " + megabytes(most)) + " MB");
        }
        Double threads = values.get("thread_count");
        if (threads != null) {
            words.add(threads.longValue() + " threads");
        }
        Double load = first("cpu_processCpuLoad", "cpu_processCpuLoad_percent");
        Double machine = values.get("system_cpu_load");
        if (load != null && load >= 0) {
            words.add("CPU " + Math.round(load * 100) + " %");
        } else if (machine != null && machine >= 0) {
            words.add("CPU of the machine " + Math.round(machine * 100) + " %");
        }
        Double collected = before == null ? null : rate(before, "gc_time_seconds_total", "gc_time_total_seconds");
        if (collected != null) {
            words.add(String.format(Locale.ROOT, "GC %.1f %% of the time", collected * 100));
        }
        Double requests =
                before == null ? null : rate(before, "REST_request_total", "REST_request_elapsedTime_seconds_count");
        if (requests != null) {
            words.add(String.format(Locale.ROOT, "%.1f REST requests/s", requests));
        }
        Double errors = before == null ? null : rate(before, "REST_request_unmappedException_total");
        if (errors != null) {
            words.add(String.format(Locale.ROOT, "%.1f unmapped exceptions/s", errors));
        }
        return words.isEmpty() ? "none of the figures that this view knows" : String.join(", ", words);
    }

    private @Nullable Double first(String... names) {
        for (String name : names) {
            Double value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** Per second; null when there is none. A server that was started again counts from 0. */
    private @Nullable Double rate(Figures before, String... names) {
        Double now = first(names);
        Double then = before.first(names);
        double seconds = Duration.between(before.at, at).toNanos() / 1e9;
        return now == null || then == null || seconds <= 0 ? null : Math.max(0, now - then) / seconds;
    }

    private static long megabytes(double bytes) {
        return Math.round(bytes / 1_000_000);
    }
}
