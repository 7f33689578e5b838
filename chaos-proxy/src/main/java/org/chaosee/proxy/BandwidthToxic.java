package org.chaosee.proxy;

/** So much data passes. */
public final class BandwidthToxic extends AddedToxic {

    BandwidthToxic(ToxicAccess access) {
        super(access);
    }

    /** Changes how much, in units of 1000 bytes a second; at 0 nothing passes. */
    public void rate(long kilobytesPerSecond) {
        set("rate", kilobytesPerSecond);
    }
}
