package org.chaosee.proxy;

import org.chaosee.proxy.control.NotFoundException;
import org.chaosee.proxy.model.InvalidException;

/**
 * A toxic that was added. Every method throws {@link NotFoundException} when it is gone already, and those that change it
 * {@link InvalidException} when the value is out of its range, whereupon nothing has changed. Thread-safe.
 */
public sealed class AddedToxic
        permits LatencyToxic,
                BandwidthToxic,
                SlowCloseToxic,
                TimeoutToxic,
                ResetPeerToxic,
                SlicerToxic,
                LimitDataToxic,
                CorruptToxic,
                StallToxic {

    private final ToxicAccess access;

    AddedToxic(ToxicAccess access) {
        this.access = access;
    }

    /** Its name, unique in its proxy. */
    public final String name() {
        return access.toxic();
    }

    /**
     * Changes the share of connections that it acts on, also for those that are open: the throw that was made for each of
     * them is compared with the new share.
     *
     * @param share 0 to 1
     */
    public final void toxicity(double share) {
        access.toxicity(share);
    }

    /** Takes it away. What it holds is delivered at once. */
    public final void remove() {
        access.remove();
    }

    final void set(String attribute, long value) {
        access.set(attribute, value);
    }
}
