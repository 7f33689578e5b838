package org.chaosee.proxy.report;

import java.util.concurrent.atomic.LongAdder;
import org.chaosee.proxy.model.Direction;
import org.jspecify.annotations.Nullable;

/** Counts what goes through one stream of connections of a proxy. Thread-safe. */
public final class StreamCounts {

    private final Direction direction;
    private final @Nullable StreamCounts whole;
    private final LongAdder received = new LongAdder();
    private final LongAdder sent = new LongAdder();

    /** @param whole counts the same, among others; null for none */
    StreamCounts(Direction direction, @Nullable StreamCounts whole) {
        this.direction = direction;
        this.whole = whole;
    }

    /** So many bytes were read. */
    public void received(long bytes) {
        received.add(bytes);
        if (whole != null) {
            whole.received(bytes);
        }
    }

    /** So many bytes were written. */
    public void sent(long bytes) {
        sent.add(bytes);
        if (whole != null) {
            whole.sent(bytes);
        }
    }

    StreamTraffic traffic() {
        return new StreamTraffic(direction, received.sum(), sent.sum());
    }
}
