package org.chaosee.proxy.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chaosee.proxy.effect.Placed;
import org.chaosee.proxy.model.ProxyState;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.relay.Member;
import org.chaosee.proxy.report.ProxyTraffic;

/** A proxy. Whoever holds the lock of all changes may change it; everybody may look at it at any time. */
final class ManagedProxy {

    private final Member member;
    private volatile Post post;

    ManagedProxy(String name, Post post) {
        this.member = new Member(name);
        this.post = post;
    }

    String name() {
        return member.proxy();
    }

    Member member() {
        return member;
    }

    Post post() {
        return post;
    }

    void become(Post changed) {
        this.post = changed;
    }

    ProxyState state() {
        Post present = post;
        return new ProxyState(name(), present.listen(), present.upstream(), present.isOn(), toxics());
    }

    ProxyTraffic traffic() {
        Post present = post;
        return member.counts().traffic(name(), present.listen(), present.upstream());
    }

    /** Sets the toxics, and tells the connections. */
    void toxics(List<Placed> changed) {
        member.toxics(changed);
        post.changed();
    }

    private List<Toxic> toxics() {
        List<Toxic> shown = new ArrayList<>();
        member.toxics().forEach(placed -> shown.add(placed.toxic()));
        shown.sort(Comparator.comparing(Toxic::direction)); // Upstream is the first of them; the order within stays.
        return shown;
    }
}
