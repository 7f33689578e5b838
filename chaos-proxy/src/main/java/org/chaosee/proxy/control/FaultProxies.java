package org.chaosee.proxy.control;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * not waited for. What is waited for is that the threads of the traffic bind and close listening sockets, so changes are not to be
 * made in one of these. Looking doesn't wait for changes.
 */
public final class FaultProxies implements Proxies {

    private static final int TIMELINE = 10_000;
    /** So long a change may wait for names, all of them together. */
    private static final Duration NAMES = Duration.ofSeconds(5);

    private final Network network;
    private final ProxyBook book;
    private final ToxicBook toxics;
    private final Timeline timeline = new Timeline(TIMELINE, Clock.systemUTC());
    private final Lock changes = new ReentrantLock();

    /** Without any proxies. */
    public FaultProxies(ProxySettings settings) {
        this.network = settings.network();
        this.book = new ProxyBook(new Posts(network), timeline);
        this.toxics = new ToxicBook(settings.seed(), timeline);
    }

    @Override
    public List<ProxyState> all() {
        return states(book.all());
    }

    @Override
    public ProxyState get(String proxy) {
        return book.find(proxy).state();
    }

    @Override
    public ProxyState create(ProxySpec spec) {
        book.requireFree(spec.name()); // ahead of a look at the address, which may be wrong, too
        InetSocketAddress listen = spec.enabled() ? places().listen(spec.listen()) : null;
        return changing(() -> {
            book.requireFree(spec.name());
            return book.put(spec, null, listen).state();
        });
    }

    @Override
    public ProxyState update(String proxy, ProxyPatch patch) {
        Places places = places();
        while (true) {
            ManagedProxy managed = book.find(proxy);
            Post seen = managed.post();
            Plan plan = Plan.of(seen, patch, places);
            boolean done = changing(() -> {
                boolean still = book.get(proxy) == managed && managed.post().equals(seen);
                if (still) {
                    book.carryOut(plan, managed);
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
            book.delete(proxy);
            return true;
        });
    }

    @Override
    public List<ProxyState> populate(List<ProxySpec> specs) {
        Places places = places();
        List<ManagedProxy> done = new ArrayList<>();
        for (ProxySpec spec : specs) {
            try {
                done.add(populate(spec, places));
            } catch (FailedException e) {
                throw new FailedException(String.valueOf(e.getMessage()), states(done));
            }
        }
        return states(done);
    }

    @Override
    public void reset() {
        List<String> failures = new ArrayList<>();
        for (ManagedProxy managed : book.all()) {
            try {
                reset(managed.name());
            } catch (FailedException e) {
                failures.add(managed.name() + ": " + e.getMessage());
            }
        }
        if (!failures.isEmpty()) {
            throw new FailedException(String.join("; ", failures), List.of());
        }
    }

    @Override
    public Toxic addToxic(String proxy, Toxic toxic) {
        return changing(() -> toxics.add(book.find(proxy), toxic));
    }

    @Override
    public Toxic toxic(String proxy, String toxic) {
        return ToxicBook.find(book.find(proxy), toxic).toxic();
    }

    @Override
    public Toxic updateToxic(String proxy, String toxic, ToxicPatch patch) {
        return changing(() -> toxics.update(book.find(proxy), toxic, patch));
    }

    @Override
    public void removeToxic(String proxy, String toxic) {
        changing(() -> {
            toxics.remove(book.find(proxy), toxic);
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
            toxics.seed(seed, book.all());
            return true;
        });
    }

    @Override
    public List<ProxyTraffic> traffic() {
        return book.counted().stream().map(ManagedProxy::traffic).toList();
    }

    @Override
    public List<TimelineEntry> timeline() {
        return timeline.entries();
    }

    @Override
    public void close() {
        changing(() -> {
            book.close();
            return true;
        });
        network.close();
    }

    private ManagedProxy populate(ProxySpec spec, Places places) {
        while (true) {
            ManagedProxy seen = book.get(spec.name());
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
                ManagedProxy present = book.get(spec.name());
                boolean still =
                        present == seen && (present == null || present.post().equals(post));
                return still ? book.put(spec, present, listen) : null;
            });
            if (replaced != null) {
                return replaced;
            }
        }
    }

    private void reset(String name) {
        try {
            update(name, new ProxyPatch(null, null, true));
            changing(() -> {
                toxics.removeAll(book.find(name));
                return true;
            });
        } catch (NotFoundException e) {
            return; // It was deleted meanwhile, and that is all right.
        }
    }

    private Places places() {
        return new Places(network.resolver(), NAMES);
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
