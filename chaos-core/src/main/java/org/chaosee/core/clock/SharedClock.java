package org.chaosee.core.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the store, as this node reckons it: all nodes go by it, so that an action expires on all of them at once,
 * whatever their own clocks show. Until the store has told its time, it is the node's own clock.
 *
 * <p>Between two looks at the store, and while it doesn't answer, time goes on by the counter of the JVM, which nobody
 * sets. Some stop counting while a machine is suspended: when the node's own clock has gone further meanwhile, it is
 * believed. So time may seem to go too fast, which ends chaos early, and never too slowly, which would prolong it.
 *
 * <p>Thread-safe.
 */
public final class SharedClock implements InstantSource {

    private static final Duration A_LITTLE = Duration.ofSeconds(1);

    private final InstantSource own;
    private final LongSupplier nanoTime;
    private volatile @Nullable Reckoning reckoning;

    /**
     * @param own the node's own clock
     * @param nanoTime as {@link System#nanoTime}
     */
    public SharedClock(InstantSource own, LongSupplier nanoTime) {
        this.own = own;
        this.nanoTime = nanoTime;
    }

    /** The clocks of this machine. */
    public static SharedClock system() {
        return new SharedClock(InstantSource.system(), System::nanoTime);
    }

    @Override
    public Instant instant() {
        Reckoning current = reckoning;
        return current == null ? own.instant() : current.at(nanoTime.getAsLong(), own.instant());
    }

    /** How far the store's clock is ahead of the node's own; zero as long as that isn't known. */
    public Duration offset() {
        Reckoning current = reckoning;
        return current == null ? Duration.ZERO : current.offset;
    }

    /** This moment by the counter of the JVM, which nobody sets. */
    public long mark() {
        return nanoTime.getAsLong();
    }

    /** What time it was at that mark, as it is known now: also before the store has told its time. */
    public Instant at(long mark) {
        return instant().minusNanos(nanoTime.getAsLong() - mark);
    }

    /**
     * Learns what the store's clock showed at some moment between that mark and now. What is known already stays as it
     * is as far as it fits to that.
     *
     * @param time what it showed; null when the store has no clock
     * @return whether time has gone back by more than a little, so that what seemed to be over may not be
     */
    public synchronized boolean learn(long mark, @Nullable Instant time) {
        if (time == null) {
            return false;
        }
        long now = nanoTime.getAsLong();
        Instant ours = own.instant();
        Instant earliest = time; // as if it had been read just now
        Instant latest = time.plusNanos(now - mark); // as if it had been read at the mark
        Reckoning before = reckoning;
        Instant reckoned = before == null ? null : before.byCounter(now);
        Instant next = earliest; // of the first look, most goes into opening the store
        if (reckoned != null && reckoned.isAfter(earliest)) {
            next = reckoned.isAfter(latest) ? latest : reckoned;
        }
        Instant seemed = before == null ? ours : before.at(now, ours);
        reckoning = new Reckoning(now, next, Duration.between(ours, next));
        return Duration.between(next, seemed).compareTo(A_LITTLE) > 0;
    }

    /**
     * What the store's clock shows at one moment.
     *
     * @param nanos when that is
     * @param time what it shows
     * @param offset how far that is ahead of the node's own clock
     */
    private record Reckoning(long nanos, Instant time, Duration offset) {

        Instant byCounter(long now) {
            return time.plusNanos(now - nanos);
        }

        Instant at(long now, Instant ours) {
            Instant counted = byCounter(now);
            Instant shown = ours.plus(offset);
            return shown.isAfter(counted) ? shown : counted;
        }
    }
}
