package org.chaosee.cli.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How many faults were injected in which second. What was skipped is no injection. Immutable. */
public final class Injected {

    private final Map<Long, Long> bySecond;

    private Injected(Map<Long, Long> bySecond) {
        this.bySecond = Map.copyOf(bySecond);
    }

    public static Injected none() {
        return new Injected(Map.of());
    }

    /**
     * From a list of injections, or of injections that were counted by second.
     *
     * @param injections objects with {@code at}, and maybe {@code skipped} and {@code count}; what is none is left out
     */
    public static Injected of(JsonNode injections) {
        Map<Long, Long> bySecond = new HashMap<>();
        for (JsonNode injection : injections) {
            if (injection.hasNonNull("skipped")) {
                continue;
            }
            try {
                Instant at = Instant.parse(injection.path("at").asText());
                bySecond.merge(at.getEpochSecond(), injection.path("count").asLong(1), Long::sum);
            } catch (DateTimeException e) {
                // A journal that somebody has written by hand.
            }
        }
        return new Injected(bySecond);
    }

    public boolean isEmpty() {
        return bySecond.isEmpty();
    }

    /** In the second of that instant. */
    long in(Instant at) {
        return bySecond.getOrDefault(at.getEpochSecond(), 0L);
    }
}
