package org.chaosee.core.guard;

import org.chaosee.api.Percent;

/**
 * The share of responses with a status of 500 or above. Injected ones count: they hurt just as much.
 *
 * @param most the largest that is allowed
 * @param minCalls how many responses there must be to judge by them
 */
record ErrorShare(Percent most, int minCalls) implements Condition {

    @Override
    public String name() {
        return "error-percent";
    }

    @Override
    public String bound() {
        return most.toString();
    }

    @Override
    public Reading read(Sample sample) {
        if (sample.responses() == 0) {
            return new Reading(null, bound(), false);
        }
        return new Reading(
                Shares.words(sample.errors(), sample.responses()),
                bound(),
                sample.responses() >= minCalls && Shares.exceeds(sample.errors(), sample.responses(), most));
    }
}
