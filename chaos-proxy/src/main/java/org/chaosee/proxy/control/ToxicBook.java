package org.chaosee.proxy.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.chaosee.proxy.effect.Placed;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicPatch;
import org.chaosee.proxy.report.Timeline;

/** The toxics of the proxies. Everybody may look; changes are for whoever holds the lock of all changes. */
final class ToxicBook {

    private final Timeline timeline;
    private volatile long seed;
    private long lastId;

    ToxicBook(long seed, Timeline timeline) {
        this.seed = seed;
        this.timeline = timeline;
    }

    /** The toxic of that name; needs no lock. */
    static Placed find(ManagedProxy proxy, String name) {
        return proxy.member().toxics().stream()
                .filter(placed -> placed.toxic().name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::toxic);
    }

    long seed() {
        return seed;
    }

    void seed(long newSeed, Collection<ManagedProxy> proxies) {
        seed = newSeed;
        for (ManagedProxy proxy : proxies) {
            List<Placed> reseeded = new ArrayList<>();
            proxy.member().toxics().forEach(placed -> reseeded.add(placed.reseeded(newSeed)));
            proxy.toxics(reseeded);
            proxy.member().restartCount();
        }
        timeline.add("seed-changed", "", null, Long.toString(newSeed));
    }

    Toxic add(ManagedProxy proxy, Toxic toxic) {
        List<Placed> changed = new ArrayList<>(proxy.member().toxics());
        if (changed.stream().anyMatch(placed -> placed.toxic().name().equals(toxic.name()))) {
            throw AlreadyExistsException.toxic();
        }
        changed.add(new Placed(++lastId, 0, toxic, seed));
        proxy.member().counts().added(toxic.name());
        proxy.toxics(changed);
        timeline.add("toxic-added", proxy.name(), toxic.name(), text(toxic));
        return toxic;
    }

    Toxic update(ManagedProxy proxy, String name, ToxicPatch patch) {
        Placed old = find(proxy, name);
        Toxic toxic = old.toxic().with(patch);
        List<Placed> changed = new ArrayList<>(proxy.member().toxics());
        changed.replaceAll(placed -> placed.id() == old.id() ? placed.updated(toxic) : placed);
        proxy.toxics(changed);
        timeline.add("toxic-changed", proxy.name(), name, text(toxic));
        return toxic;
    }

    Toxic remove(ManagedProxy proxy, String name) {
        Placed old = find(proxy, name);
        List<Placed> changed = new ArrayList<>(proxy.member().toxics());
        changed.removeIf(placed -> placed.id() == old.id());
        proxy.toxics(changed);
        noteRemoved(proxy, old.toxic());
        return old.toxic();
    }

    void removeAll(ManagedProxy proxy) {
        List<Placed> old = proxy.member().toxics();
        if (!old.isEmpty()) {
            proxy.toxics(List.of());
            old.forEach(placed -> noteRemoved(proxy, placed.toxic()));
        }
    }

    private void noteRemoved(ManagedProxy proxy, Toxic toxic) {
        proxy.member().counts().removed(toxic.name());
        timeline.add("toxic-removed", proxy.name(), toxic.name(), text(toxic));
    }

    private static String text(Toxic toxic) {
        return "%s %s %s, toxicity %s"
                .formatted(
                        toxic.type().label(),
                        toxic.stream().toLowerCase(Locale.ROOT),
                        toxic.attributes(),
                        toxic.toxicity());
    }
}
