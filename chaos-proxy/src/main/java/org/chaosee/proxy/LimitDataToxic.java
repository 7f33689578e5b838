package org.chaosee.proxy;

/** The connection is closed after so many bytes. */
public final class LimitDataToxic extends AddedToxic {

    LimitDataToxic(ToxicAccess access) {
        super(access);
    }

    /** Changes after how many; those that have passed still count. */
    public void bytes(long bytes) {
        set("bytes", bytes);
    }
}
