package org.chaosee.proxy.relay;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.chaosee.proxy.effect.Placed;
import org.chaosee.proxy.report.ProxyCounts;

/** What the connections of a proxy share, whatever happens to its addresses. Thread-safe. */
public final class Member {

    private final String proxy;
    private final ProxyCounts counts = new ProxyCounts();
    private final AtomicLong connections = new AtomicLong();
    private volatile List<Placed> toxics = List.of();

    /** Without any toxics. */
    public Member(String proxy) {
        this.proxy = proxy;
    }

    /** The name of the proxy. */
    public String proxy() {
        return proxy;
    }

    public ProxyCounts counts() {
        return counts;
    }

    /** Both directions, each in the order in which they act. The same list as long as nothing has changed. */
    public List<Placed> toxics() {
        return toxics;
    }

    /** From now on, it has those; connections that are open are to be told. */
    public void toxics(List<Placed> changed) {
        toxics = List.copyOf(changed);
    }

    /** Starts to count connections from 1 again. */
    public void restartCount() {
        connections.set(0);
    }

    long nextConnection() {
        return connections.incrementAndGet();
    }
}
