package org.chaosee.report.journal;

/** Figures of all requests. Times in seconds; NaN when there are none. */
public record Summary(
        long requests,
        long ok,
        long errors,
        double perSecond,
        double mean,
        double p50,
        double p95,
        double p99,
        double max) {

    /** The share of errors, from 0 to 1. */
    public double errorShare() {
        return requests == 0 ? 0 : (double) errors / requests;
    }
}
