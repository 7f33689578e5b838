package org.chaosee.core.guard;

import java.util.function.LongSupplier;
import org.chaosee.api.Percent;

/**
 * The share of the heap that is in use. What is in use is garbage as well, which the next collection takes away: so it
 * has to be more than allowed all through the window.
 */
final class UsedHeap implements Condition {

    private final Percent most;
    private final long window;
    private final LongSupplier used;
    private final LongSupplier max;
    private long inARow;

    /**
     * @param most the largest share that is allowed
     * @param window how many readings in a row have to be above
     * @param used gives the bytes in use
     * @param max gives the bytes that there can be
     */
    UsedHeap(Percent most, long window, LongSupplier used, LongSupplier max) {
        this.most = most;
        this.window = window;
        this.used = used;
        this.max = max;
    }

    @Override
    public String name() {
        return "heap-percent";
    }

    @Override
    public String bound() {
        return most.toString();
    }

    @Override
    public void begin() {
        inARow = 0;
    }

    @Override
    public Reading read(Sample sample) {
        long part = used.getAsLong();
        long whole = max.getAsLong();
        inARow = Shares.exceeds(part, whole, most) ? inARow + 1 : 0;
        return new Reading(Shares.words(part, whole), bound(), inARow >= window);
    }
}
