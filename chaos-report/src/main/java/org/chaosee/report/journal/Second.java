package org.chaosee.report.journal;

import java.time.Instant;

/**
 * The requests that were due within one second.
 *
 * @param at the second's begin
 * @param skipped could not be sent, since too many were in flight: whoever was asked hung
 * @param p50 in seconds; NaN when there was no answer, as are the others
 */
public record Second(
        Instant at, long sent, long ok, long errors, long skipped, double p50, double p95, double p99, double max) {

    public Instant end() {
        return at.plusSeconds(1);
    }

    /** Those that came back, in one way or the other. */
    public long answered() {
        return ok + errors;
    }

    /** Whether a request failed, or could not even be sent. */
    public boolean hasTrouble() {
        return errors > 0 || skipped > 0;
    }

    /** The share of what could not be sent, from 0 to 1. */
    public double skippedShare() {
        return sent + skipped == 0 ? 0 : (double) skipped / (sent + skipped);
    }

    /** The share of errors, from 0 to 1. */
    public double errorShare() {
        return answered() == 0 ? 0 : (double) errors / answered();
    }
}
