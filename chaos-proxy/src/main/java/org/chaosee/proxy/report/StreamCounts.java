package org.chaosee.proxy.report;

import java.util.concurrent.atomic.LongAdder;
import org.chaosee.proxy.model.Direction;

/** Counts what goes through one stream of all connections of a proxy. Thread-safe. */
public final class StreamCounts {

    private final Direction direction;
    private final LongAdder received = new LongAdder();
    private final LongAdder sent = new LongAdder();

    StreamCounts(Direction direction) {
        this.direction = direction;
    }

    /** So many bytes were read. */
    public void received(long bytes) {
        received.add(bytes);
    }

    /** So many bytes were written. */
    public void sent(long bytes) {
        sent.add(bytes);
    }

    StreamTraffic traffic() {
        return new StreamTraffic(direction, received.sum(), sent.sum());
    }
}
