package org.chaosee.proxy;

import java.time.Duration;

/** Data comes in small parts. */
public final class SlicerToxic extends AddedToxic {

    SlicerToxic(ToxicAccess access) {
        super(access);
    }

    /** Changes how large a part is; at 0 data comes as it is. */
    public void averageSize(long bytes) {
        set("average_size", bytes);
    }

    /** Changes how much smaller or larger a part may be. */
    public void sizeVariation(long bytes) {
        set("size_variation", bytes);
    }

    /** Changes how long to wait after each part, in whole microseconds. */
    public void delay(Duration delay) {
        set("delay", delay.toNanos() / 1000);
    }
}
