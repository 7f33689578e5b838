package org.chaosee.proxy.property;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.model.Direction;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicPatch;
import org.chaosee.proxy.model.ToxicType;

/** Adds, changes and removes toxics of a proxy at random. Those that take long are removed at the end, at the latest. */
final class RandomToxics {

    private static final int CHANGES = 30;
    private static final int SECONDS = 5000;
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
    private static final Set<ToxicType> LOSSY =
            EnumSet.of(ToxicType.TIMEOUT, ToxicType.RESET_PEER, ToxicType.LIMIT_DATA);

    private final Proxies proxies;
    private final String proxy;
    private final Random random;
    /** Whether there are delays of seconds, so that much is held when a toxic goes. */
    private final boolean slow;

    private final List<ToxicType> types;
    private final List<Toxic> present = new ArrayList<>();
    private final Set<ToxicType> used = EnumSet.noneOf(ToxicType.class);
    private int added;

    RandomToxics(Proxies proxies, String proxy, Random random) {
        this.proxies = proxies;
        this.proxy = proxy;
        this.random = random;
        this.slow = random.nextInt(3) == 0;
        EnumSet<ToxicType> allowed = EnumSet.allOf(ToxicType.class);
        if (random.nextInt(4) > 0) {
            allowed.removeAll(LOSSY);
        }
        this.types = List.copyOf(allowed);
    }

    /** Whether there was a toxic that may end the connection. */
    boolean mayEnd() {
        return used.stream().anyMatch(LOSSY::contains);
    }

    void someAhead() {
        for (int i = random.nextInt(3); i > 0; i--) {
            add();
        }
    }

    void change() {
        for (int i = 0; i < CHANGES; i++) {
            LockSupport.parkNanos((long) (random.nextDouble() * LONGEST_PAUSE_NANOS));
            int what = random.nextInt(10);
            if (present.isEmpty() || what < 3) {
                add();
            } else if (what < 8) {
                update();
            } else {
                proxies.removeToxic(
                        proxy, present.remove(random.nextInt(present.size())).name());
            }
        }
        if (slow || random.nextBoolean()) {
            present.forEach(toxic -> proxies.removeToxic(proxy, toxic.name()));
        }
    }

    private void add() {
        ToxicType type = types.get(random.nextInt(types.size()));
        Direction direction = random.nextBoolean() ? Direction.UPSTREAM : Direction.DOWNSTREAM;
        String stream = direction.name().toLowerCase(Locale.ROOT);
        Toxic toxic = new Toxic("t" + ++added, type, stream, toxicity(), values(type));
        used.add(type);
        proxies.addToxic(proxy, toxic);
        present.add(toxic);
    }

    private void update() {
        Toxic toxic = present.get(random.nextInt(present.size()));
        proxies.updateToxic(proxy, toxic.name(), new ToxicPatch(toxicity(), values(toxic.type())));
    }

    private float toxicity() {
        return random.nextInt(4) == 0 ? random.nextFloat() : 1;
    }

    private Map<String, Long> values(ToxicType type) {
        return switch (type) {
            case LATENCY -> Map.of("latency", upTo(slow ? SECONDS : 20), "jitter", upTo(10));
            case BANDWIDTH -> Map.of("rate", 500 + upTo(5000));
            case SLOW_CLOSE -> Map.of("delay", upTo(slow ? SECONDS : 20));
            case TIMEOUT, RESET_PEER -> Map.of("timeout", upTo(slow ? SECONDS : 50));
            case SLICER ->
                Map.of(
                        "average_size",
                        random.nextInt(5) == 0 ? 0 : 200 + upTo(3000),
                        "size_variation",
                        upTo(1000),
                        "delay",
                        upTo(100));
            case LIMIT_DATA -> Map.of("bytes", upTo(300_000));
            case NOOP -> Map.of();
            case CORRUPT -> Map.of(); // What arrives is compared with what was sent.
            case STALL -> Map.of("every", 20 + upTo(20), "duration", upTo(19));
        };
    }

    private long upTo(int largest) {
        return random.nextInt(largest + 1);
    }
}
