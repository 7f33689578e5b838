package org.chaosee.proxy.control;

import org.chaosee.proxy.relay.Listener;
import org.chaosee.proxy.relay.Relay;
import org.jspecify.annotations.Nullable;

/**
 * Where a proxy stands. Immutable itself; its relay goes on, also under another text for the same upstream.
 *
 * @param listen as it is shown
 * @param listener null when it is off
 * @param relay what carries its connections; null when it is off
 */
record Post(
        String listen,
        String upstream,
        @Nullable Listener listener,
        @Nullable Relay relay) {

    boolean isOn() {
        return listener != null;
    }

    Post off() {
        return off(listen, upstream);
    }

    /** The same with another text for the same upstream, which its relay dials from now on: this one is of no use then. */
    Post renamed(String other) {
        if (relay != null) {
            relay.rename(other);
        }
        return new Post(listen, other, listener, relay);
    }

    /** One that is off, with other addresses. */
    static Post off(String listen, String upstream) {
        return new Post(listen, upstream, null, null);
    }

    /** The same, listening anew at the same place. */
    Post reopened(Listener again) {
        if (relay != null) {
            again.admit(relay);
        }
        return new Post(listen, upstream, again, relay);
    }

    void changed() {
        if (relay != null) {
            relay.changed();
        }
    }

    /** Nobody is let in any more, and who is in is on the way out. */
    void end() {
        if (listener != null) {
            listener.close();
        }
        endConnections();
    }

    void endConnections() {
        if (relay != null) {
            relay.end();
        }
    }
}
