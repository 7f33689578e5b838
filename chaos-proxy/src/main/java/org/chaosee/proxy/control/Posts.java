package org.chaosee.proxy.control;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import org.chaosee.proxy.relay.Address;
import org.chaosee.proxy.relay.Listener;
import org.chaosee.proxy.relay.Member;
import org.chaosee.proxy.relay.Network;
import org.chaosee.proxy.relay.Relay;
import org.jspecify.annotations.Nullable;

/** Opens posts, and ends the old ones as soon as the new ones are sure. For whoever holds the lock of all changes. */
final class Posts {

    private final Network network;
    private final Binding binding;

    Posts(Network network) {
        this(network, place -> Listener.bind(network, place));
    }

    Posts(Network network, Binding binding) {
        this.network = network;
        this.binding = binding;
    }

    /**
     * A post that listens, and lets in whoever comes. If the old one does so at the same place, its socket goes on.
     *
     * @param member whose connections it will carry
     * @param old whose post it follows; its connections are ended
     * @throws FailedException when it can't listen there; the old one is as it was then, or off, if its own place was lost in the
     *     attempt
     */
    Post open(Member member, @Nullable ManagedProxy old, InetSocketAddress listen, String upstream) {
        Listener listener = old == null ? null : old.post().listener();
        if (old == null || listener == null) {
            return open(member, bind(listen), upstream);
        }
        Post present = old.post();
        if (Places.same(listener.address(), listen)) {
            Post next = open(member, listener, upstream);
            present.endConnections();
            return next;
        }
        Listener bound =
                listener.address().getPort() == listen.getPort() ? bindOver(old, listener, listen) : bind(listen);
        Post next = open(member, bound, upstream);
        present.end();
        return next;
    }

    /** It may be our own socket that is in the way, such as when all interfaces are to follow one of them. */
    private Listener bindOver(ManagedProxy old, Listener listener, InetSocketAddress listen) {
        InetSocketAddress before = listener.address();
        listener.close();
        try {
            return bind(listen);
        } catch (FailedException e) {
            goBack(old, before, e);
            throw e;
        }
    }

    /** Somebody else may have taken the old place meanwhile: then the proxy is off, and not just deaf. */
    private void goBack(ManagedProxy old, InetSocketAddress before, FailedException reason) {
        Post present = old.post();
        try {
            old.become(present.reopened(bind(before)));
        } catch (FailedException e) {
            old.become(present.off());
            present.endConnections();
            throw new FailedException(
                    "%s; the old place is lost, too, so that the proxy is off: %s"
                            .formatted(reason.getMessage(), e.getMessage()),
                    List.of());
        }
    }

    private Post open(Member member, Listener listener, String upstream) {
        String place = Address.text(listener.address());
        Relay relay = new Relay(network, member, place, upstream);
        listener.admit(relay);
        return new Post(place, upstream, listener, relay);
    }

    private Listener bind(InetSocketAddress listen) {
        try {
            return binding.bind(listen);
        } catch (IOException e) {
            throw new FailedException(String.valueOf(e.getMessage()), List.of());
        }
    }

    /** How a place is taken. */
    interface Binding {

        /**
         * Listens there.
         *
         * @throws IOException when it can't be had
         */
        Listener bind(InetSocketAddress place) throws IOException;
    }
}
