package org.chaosee.proxy.control;

import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import org.chaosee.proxy.model.ProxySpec;
import org.chaosee.proxy.report.Timeline;
import org.jspecify.annotations.Nullable;

/** The proxies that there are. Everybody may look; changes are for whoever holds the lock of all changes. */
final class ProxyBook {

    private final Posts posts;
    private final Timeline timeline;
    private final ConcurrentSkipListMap<String, ManagedProxy> proxies = new ConcurrentSkipListMap<>();
    /** Those of the end, for reports. */
    private volatile List<ManagedProxy> last = List.of();

    ProxyBook(Posts posts, Timeline timeline) {
        this.posts = posts;
        this.timeline = timeline;
    }

    /** In the order of their names. */
    Collection<ManagedProxy> all() {
        return proxies.values();
    }

    /** The same; after the end, those of the end. */
    List<ManagedProxy> counted() {
        List<ManagedProxy> present = List.copyOf(proxies.values());
        return present.isEmpty() ? last : present;
    }

    /** Null when there is none. */
    @Nullable
    ManagedProxy get(String proxy) {
        return proxies.get(proxy);
    }

    ManagedProxy find(String proxy) {
        ManagedProxy found = proxies.get(proxy);
        if (found == null) {
            throw NotFoundException.proxy();
        }
        return found;
    }

    void requireFree(String name) {
        if (proxies.containsKey(name)) {
            throw AlreadyExistsException.proxy();
        }
    }

    /**
     * A new proxy, in the place of the old one, if there is one.
     *
     * @param listen null when it is to be off
     */
    ManagedProxy put(ProxySpec spec, @Nullable ManagedProxy old, @Nullable InetSocketAddress listen) {
        ManagedProxy created = new ManagedProxy(spec.name(), Post.off(spec.listen(), spec.upstream()));
        if (spec.enabled() && listen != null) {
            created.become(open(created, old, listen, spec.upstream()));
        }
        proxies.put(spec.name(), created);
        if (old == null) {
            note("proxy-created", created);
        } else if (created.post().isOn()) {
            old.become(old.post().off()); // Its socket goes on, or was closed already.
            note("proxy-replaced", created);
        } else {
            switchOff(old, old.post().off());
            note("proxy-replaced", created);
        }
        return created;
    }

    void carryOut(Plan plan, ManagedProxy managed) {
        Post seen = managed.post();
        InetSocketAddress place = plan.place() == null && seen.listener() != null
                ? seen.listener().address()
                : plan.place();
        if (!plan.enabled() || place == null) {
            switchOff(managed, Post.off(plan.listen(), plan.upstream()));
        } else if (plan.place() != null || plan.redirects()) {
            managed.become(open(managed, managed, place, plan.upstream()));
        } else {
            managed.become(seen.renamed(plan.upstream()));
        }
        if (seen.isOn() != managed.post().isOn()) {
            note(managed.post().isOn() ? "proxy-enabled" : "proxy-disabled", managed);
        } else if (!seen.equals(managed.post())) {
            note("proxy-changed", managed);
        }
    }

    void delete(String proxy) {
        ManagedProxy managed = find(proxy);
        proxies.remove(proxy);
        switchOff(managed, managed.post().off());
        note("proxy-deleted", managed);
    }

    /** Ends all of them. */
    void close() {
        if (!proxies.isEmpty()) {
            last = List.copyOf(proxies.values());
        }
        proxies.values().forEach(managed -> switchOff(managed, managed.post().off()));
        proxies.clear();
    }

    private Post open(ManagedProxy next, @Nullable ManagedProxy old, InetSocketAddress place, String upstream) {
        boolean wasOn = old != null && old.post().isOn();
        try {
            return posts.open(next.member(), old, place, upstream);
        } catch (FailedException e) {
            if (old != null && wasOn && !old.post().isOn()) {
                note("proxy-disabled", old); // It has lost its place in the attempt.
            }
            throw e;
        }
    }

    private static void switchOff(ManagedProxy managed, Post off) {
        Post present = managed.post();
        managed.become(off);
        present.end();
    }

    private void note(String event, ManagedProxy managed) {
        Post post = managed.post();
        timeline.add(event, managed.name(), null, post.listen() + " to " + post.upstream());
    }
}
