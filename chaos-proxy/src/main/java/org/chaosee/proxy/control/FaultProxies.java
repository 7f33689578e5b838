package org.chaosee.proxy.control;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.chaosee.proxy.model.ProxyPatch;
import org.chaosee.proxy.model.ProxySpec;
import org.chaosee.proxy.model.ProxyState;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicPatch;
import org.chaosee.proxy.relay.Network;
import org.chaosee.proxy.report.ProxyTraffic;
import org.chaosee.proxy.report.Timeline;
import org.chaosee.proxy.report.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * The proxies of this process, with the threads that carry their traffic. Those don't keep the process alive.
 *
 * <p>One change at a time: they are short, for names are looked up ahead of the lock, and connections are told of a change but
 * not waited for. Looking takes no lock at all. Changes wait for the threads of the traffic to bind, so they are not to be
 * made in one of these.
 */
public final class FaultProxies implements Proxies {

    private static final int TIMELINE = 10_000;

    private final Network network;
    private final Places places;
    private final Posts posts;
    private final Toxics toxics;
    private final Timeline timeline = new Timeline(TIMELINE, Clock.systemUTC());
    private final ConcurrentSkipListMap<String, ManagedProxy> proxies = new ConcurrentSkipListMap<>();
    private final Lock changes = new ReentrantLock();

    /** Without any proxies. */
    public FaultProxies(ProxySettings settings) {
        this.network = settings.network();
        this.places = new Places(network.resolver());
        this.posts = new Posts(network);
        this.toxics = new Toxics(settings.seed(), timeline);
    }

    @Override
    public List<ProxyState> all() {
        return states(proxies.values());
    }

    @Override
    public ProxyState get(String proxy) {
        return find(proxy).state();
    }

    @Override
    public ProxyState create(ProxySpec spec) {
        requireFree(spec.name()); // ahead of a look at the address, which may be wrong, too
        InetSocketAddress listen = spec.enabled() ? places.listen(spec.listen()) : null;
        return changing(() -> {
            requireFree(spec.name());
            return put(spec, null, listen).state();
        });
    }

    @Override
    public ProxyState update(String proxy, ProxyPatch patch) {
        while (true) {
            ManagedProxy managed = find(proxy);
            Post seen = managed.post();
            Plan plan = Plan.of(seen, patch, places);
            boolean done = changing(() -> {
                boolean still = proxies.get(proxy) == managed && managed.post().equals(seen);
                if (still) {
                    carryOut(plan, managed);
                }
                return still;
            });
            if (done) {
                return managed.state();
            }
        }
    }

    @Override
    public void delete(String proxy) {
        changing(() -> {
            ManagedProxy managed = find(proxy);
            proxies.remove(proxy);
            switchOff(managed, managed.post().off());
            note("proxy-deleted", managed);
            return true;
        });
    }

    @Override
    public List<ProxyState> populate(List<ProxySpec> specs) {
        List<ManagedProxy> done = new ArrayList<>();
        for (ProxySpec spec : specs) {
            try {
                done.add(populate(spec));
            } catch (FailedException e) {
                throw new FailedException(String.valueOf(e.getMessage()), states(done));
            }
        }
        return states(done);
    }

    @Override
    public void reset() {
        List<String> failures = new ArrayList<>();
        for (String name : proxies.keySet()) {
            try {
                reset(name);
            } catch (FailedException e) {
                failures.add(name + ": " + e.getMessage());
            }
        }
        if (!failures.isEmpty()) {
            throw new FailedException(String.join("; ", failures), List.of());
        }
    }

    @Override
    public Toxic addToxic(String proxy, Toxic toxic) {
        return changing(() -> toxics.add(find(proxy), toxic));
    }

    @Override
    public Toxic toxic(String proxy, String toxic) {
        return Toxics.find(find(proxy), toxic).toxic();
    }

    @Override
    public Toxic updateToxic(String proxy, String toxic, ToxicPatch patch) {
        return changing(() -> toxics.update(find(proxy), toxic, patch));
    }

    @Override
    public void removeToxic(String proxy, String toxic) {
        changing(() -> {
            toxics.remove(find(proxy), toxic);
            return true;
        });
    }

    @Override
    public long seed() {
        return toxics.seed();
    }

    /** Also starts to count connections from 1 again, so that the same seed twice gives the same twice. */
    @Override
    public void seed(long seed) {
        changing(() -> {
            toxics.seed(seed, proxies.values());
            return true;
        });
    }

    @Override
    public List<ProxyTraffic> traffic() {
        return proxies.values().stream().map(ManagedProxy::traffic).toList();
    }

    @Override
    public List<TimelineEntry> timeline() {
        return timeline.entries();
    }

    @Override
    public void close() {
        changing(() -> {
            proxies.values()
                    .forEach(managed -> switchOff(managed, managed.post().off()));
            proxies.clear();
            return true;
        });
        network.close();
    }

    private ManagedProxy populate(ProxySpec spec) {
        while (true) {
            ManagedProxy seen = proxies.get(spec.name());
            Post post = seen == null ? null : seen.post();
            InetSocketAddress listen = seen == null && !spec.enabled() ? null : places.listen(spec.listen());
            boolean same = post != null
                    && listen != null
                    && places.isThere(post, listen)
                    && places.sameUpstream(post.upstream(), spec.upstream());
            if (seen != null && same) {
                return seen;
            }
            ManagedProxy replaced = changing(() -> {
                ManagedProxy present = proxies.get(spec.name());
                boolean still =
                        present == seen && (present == null || present.post().equals(post));
                return still ? put(spec, present, listen) : null;
            });
            if (replaced != null) {
                return replaced;
            }
        }
    }

    /** A new proxy, in the place of the old one, if there is one. */
    private ManagedProxy put(ProxySpec spec, @Nullable ManagedProxy old, @Nullable InetSocketAddress listen) {
        ManagedProxy created = new ManagedProxy(spec.name(), Post.off(spec.listen(), spec.upstream()));
        if (spec.enabled() && listen != null) {
            created.become(posts.open(created.member(), old, listen, spec.upstream()));
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

    private void carryOut(Plan plan, ManagedProxy managed) {
        Post seen = managed.post();
        InetSocketAddress place = plan.place() == null && seen.listener() != null
                ? seen.listener().address()
                : plan.place();
        if (!plan.enabled() || place == null) {
            switchOff(managed, Post.off(plan.listen(), plan.upstream()));
        } else if (plan.place() != null || plan.redirects()) {
            managed.become(posts.open(managed.member(), managed, place, plan.upstream()));
        } else {
            managed.become(seen.renamed(plan.upstream()));
        }
        if (seen.isOn() != managed.post().isOn()) {
            note(managed.post().isOn() ? "proxy-enabled" : "proxy-disabled", managed);
        } else if (!seen.equals(managed.post())) {
            note("proxy-changed", managed);
        }
    }

    private void reset(String name) {
        try {
            update(name, new ProxyPatch(null, null, true));
            changing(() -> {
                toxics.removeAll(find(name));
                return true;
            });
        } catch (NotFoundException e) {
            return; // It was deleted meanwhile, and that is all right.
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

    private void requireFree(String name) {
        if (proxies.containsKey(name)) {
            throw AlreadyExistsException.proxy();
        }
    }

    private ManagedProxy find(String proxy) {
        ManagedProxy found = proxies.get(proxy);
        if (found == null) {
            throw NotFoundException.proxy();
        }
        return found;
    }

    private static List<ProxyState> states(Iterable<ManagedProxy> some) {
        List<ProxyState> states = new ArrayList<>();
        some.forEach(managed -> states.add(managed.state()));
        return states;
    }

    private <T extends @Nullable Object> T changing(Supplier<T> change) {
        changes.lock();
        try {
            return change.get();
        } finally {
            changes.unlock();
        }
    }
}
