package org.chaosee.cli.health;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Adds up the answers of one address. Safe for use by several threads. */
final class Tally {

    private final HealthAddress address;
    private long requests;
    private long failed;
    private int inARow;
    private double[] seconds = new double[64];
    private int answers;
    private @Nullable Instant downSince;
    private @Nullable Outage longest;
    private @Nullable String lastCause;

    Tally(HealthAddress address) {
        this.address = address;
    }

    /**
     * Adds an answer, as a probe tells it.
     *
     * @return whether it is another state than before; the first one is
     */
    synchronized boolean add(JsonNode answer) {
        boolean up = answer.path("up").asBoolean();
        boolean isChange = requests == 0 || up != (downSince == null);
        Instant at = Instant.parse(answer.path("at").asText());
        requests++;
        inARow = up ? inARow + 1 : 0;
        if (answer.path("status").isNumber()) {
            addTime(answer.path("seconds").asDouble());
        }
        if (up) {
            closeOutage(at);
        } else {
            failed++;
            lastCause = cause(answer);
            downSince = downSince == null ? at : downSince;
        }
        return isChange;
    }

    /** Why an answer was no success. */
    static String cause(JsonNode answer) {
        return answer.path("status").isNumber()
                ? "status " + answer.path("status").asText()
                : answer.path("cause").asText();
    }

    /** How many of the latest answers were successes. */
    synchronized int inARow() {
        return inARow;
    }

    synchronized long requests() {
        return requests;
    }

    synchronized long failed() {
        return failed;
    }

    /** @param now ends an outage that lasts */
    synchronized HealthSummary summary(Instant now) {
        double[] sorted = Arrays.copyOf(seconds, answers);
        Arrays.sort(sorted);
        return new HealthSummary(
                address,
                requests,
                failed,
                quantile(sorted, 0.5),
                quantile(sorted, 0.95),
                quantile(sorted, 1),
                downSince == null ? longest : longer(new Outage(downSince, now, false)),
                lastCause);
    }

    private void closeOutage(Instant at) {
        if (downSince != null) {
            longest = longer(new Outage(downSince, at, true));
            downSince = null;
        }
    }

    private Outage longer(Outage other) {
        return longest == null || other.length().compareTo(longest.length()) > 0 ? other : longest;
    }

    private void addTime(double time) {
        if (answers == seconds.length) {
            seconds = Arrays.copyOf(seconds, answers * 2);
        }
        seconds[answers++] = time;
    }

    /** The smallest of them that so many are no greater than. */
    private static @Nullable Double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? null : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
