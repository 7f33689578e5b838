package org.chaosee.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The part of an action that decides how often and when. All conditions that are given must hold.
 *
 * @param probability the share of calls to hit
 * @param everyNth hit only every n-th call that target, scope and window select, the n-th being the first; at least 1. Of
 *     these, the probability chooses. Null
 *     means every call
 * @param maxInjections hit at most that many calls on each node; at least 1. A hit that is skipped (a dry run, an overflow)
 *     counts, too. Null means no bound
 * @param from the instant from which on to hit, inclusive. Null means at once
 * @param until the instant until which to hit, exclusive. Null means until the action expires
 * @param schedule when an action of {@link Kind#JVM} runs, as a cron expression in UTC of five fields (minutes, hours, day
 *     of the month, month, day of the week) or six (seconds ahead of them); a moment has to match all of them. Null means
 *     once, as soon as the action is in force. Only for that kind
 */
public record Trigger(
        Percent probability,
        @Nullable Integer everyNth,
        @Nullable Integer maxInjections,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String schedule) {

    /** Every call, at any time. */
    public static final Trigger ALWAYS = new Trigger(Percent.HUNDRED, null, null, null, null);

    /** Checks the bounds. */
    public Trigger {
        if (everyNth != null && everyNth < 1) {
            throw new IllegalArgumentException("everyNth is at least 1, not " + everyNth);
        }
        if (maxInjections != null && maxInjections < 1) {
            throw new IllegalArgumentException("maxInjections is at least 1, not " + maxInjections);
        }
        if (from != null && until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("the window ends at " + until + ", before it begins at " + from);
        }
    }

    /** Without a schedule. */
    public Trigger(
            Percent probability,
            @Nullable Integer everyNth,
            @Nullable Integer maxInjections,
            @Nullable Instant from,
            @Nullable Instant until) {
        this(probability, everyNth, maxInjections, from, until, null);
    }

    /** That share of all calls. */
    public static Trigger withProbability(Percent probability) {
        return new Trigger(probability, null, null, null, null);
    }

    /** Every n-th call, the n-th being the first; {@code n} is at least 1. */
    public static Trigger everyNth(int n) {
        return new Trigger(Percent.HUNDRED, n, null, null, null);
    }

    /** Every call, until so many were hit on a node; at least 1. */
    public static Trigger atMost(int injections) {
        return new Trigger(Percent.HUNDRED, null, injections, null, null);
    }

    /** Every call from {@code from}, inclusive, to {@code until}, exclusive. */
    public static Trigger between(Instant from, Instant until) {
        return new Trigger(Percent.HUNDRED, null, null, from, until);
    }

    /** At the moments of that cron expression, in UTC; for {@link Kind#JVM} only. */
    public static Trigger scheduled(String schedule) {
        return new Trigger(Percent.HUNDRED, null, null, null, null, schedule);
    }
}
