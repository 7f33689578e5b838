package org.chaosee.proxy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.chaosee.proxy.control.AlreadyExistsException;
import org.chaosee.proxy.control.NotFoundException;
import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.model.Direction;
import org.chaosee.proxy.model.InvalidException;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicType;
import org.jspecify.annotations.Nullable;

/**
 * Adds toxics to a proxy, for all connections that are open and all that will come. Each goes to the end of those that act on
 * the same way already. Immutable: {@link #upstream}, {@link #toxicity} and {@link #named} give others like it.
 *
 * <p>Every method that adds one throws {@link InvalidException} when a value is out of its range.
 */
public final class Toxics {

    private final Proxies proxies;
    private final String proxy;
    private final Direction direction;
    private final double toxicity;
    private final @Nullable String name;

    Toxics(Proxies proxies, String proxy) {
        this(proxies, proxy, Direction.DOWNSTREAM, 1, null);
    }

    private Toxics(Proxies proxies, String proxy, Direction direction, double toxicity, @Nullable String name) {
        this.proxies = proxies;
        this.proxy = proxy;
        this.direction = direction;
        this.toxicity = toxicity;
        this.name = name;
    }

    /** For what goes from the client to the server. */
    public Toxics upstream() {
        return new Toxics(proxies, proxy, Direction.UPSTREAM, toxicity, name);
    }

    /** For what goes from the server to the client, as it is unless something else is said. */
    public Toxics downstream() {
        return new Toxics(proxies, proxy, Direction.DOWNSTREAM, toxicity, name);
    }

    /**
     * For a share of the connections only; each is hit or spared for as long as it lives.
     *
     * @param share 0 to 1
     */
    public Toxics toxicity(double share) {
        return new Toxics(proxies, proxy, direction, share, name);
    }

    /** With that name; without one it is named by its type and its way. Random decisions follow from it, too. */
    public Toxics named(String newName) {
        return new Toxics(proxies, proxy, direction, toxicity, newName);
    }

    /** Data comes later by so much, in whole milliseconds. */
    public LatencyToxic latency(Duration latency) {
        return latency(latency, Duration.ZERO);
    }

    /** Data comes later by so much, and up to {@code jitter} more or less, drawn for each piece. */
    public LatencyToxic latency(Duration latency, Duration jitter) {
        Map<String, Long> attributes = Map.of("latency", latency.toMillis(), "jitter", jitter.toMillis());
        return new LatencyToxic(add(ToxicType.LATENCY, attributes));
    }

    /**
     * So much data passes on each connection.
     *
     * @param kilobytesPerSecond of 1000 bytes; at 0 nothing passes
     */
    public BandwidthToxic bandwidth(long kilobytesPerSecond) {
        return new BandwidthToxic(add(ToxicType.BANDWIDTH, Map.of("rate", kilobytesPerSecond)));
    }

    /** The end comes later by so much, in whole milliseconds. */
    public SlowCloseToxic slowClose(Duration delay) {
        return new SlowCloseToxic(add(ToxicType.SLOW_CLOSE, Map.of("delay", delay.toMillis())));
    }

    /**
     * All data is lost, and the connection is closed so long after the last of it. Removing it closes the connections that it
     * has hit.
     *
     * @param timeout in whole milliseconds; at zero it is never closed, so that the connection hangs
     */
    public TimeoutToxic timeout(Duration timeout) {
        return new TimeoutToxic(add(ToxicType.TIMEOUT, Map.of("timeout", timeout.toMillis())));
    }

    /** The connection is reset so long after the first data, or the end, has come; in whole milliseconds. */
    public ResetPeerToxic resetPeer(Duration timeout) {
        return new ResetPeerToxic(add(ToxicType.RESET_PEER, Map.of("timeout", timeout.toMillis())));
    }

    /**
     * Data comes in small parts.
     *
     * @param averageBytes at 0 it comes as it is
     * @param variationBytes how much smaller or larger a part may be
     * @param delay after each part, in whole microseconds
     */
    public SlicerToxic slicer(long averageBytes, long variationBytes, Duration delay) {
        Map<String, Long> attributes =
                Map.of("average_size", averageBytes, "size_variation", variationBytes, "delay", delay.toNanos() / 1000);
        return new SlicerToxic(add(ToxicType.SLICER, attributes));
    }

    /** The connection is closed after so many bytes, which pass. */
    public LimitDataToxic limitData(long bytes) {
        return new LimitDataToxic(add(ToxicType.LIMIT_DATA, Map.of("bytes", bytes)));
    }

    /**
     * One byte of some pieces is another one; Toxiproxy has no such toxic.
     *
     * @param percent of the pieces, 0 to 100
     */
    public CorruptToxic corrupt(int percent) {
        return new CorruptToxic(add(ToxicType.CORRUPT, Map.of("percent", (long) percent)));
    }

    /**
     * At the end of each period nothing passes for a while; Toxiproxy has no such toxic.
     *
     * @param every the period, in whole milliseconds, counted from when the toxic comes to a connection; at zero nothing stalls
     * @param duration how long nothing passes, in whole milliseconds; as long as the period, nothing passes at all
     */
    public StallToxic stall(Duration every, Duration duration) {
        return new StallToxic(add(ToxicType.STALL, Map.of("every", every.toMillis(), "duration", duration.toMillis())));
    }

    /** Removes all toxics of the proxy, on both ways. */
    public void removeAll() {
        proxies.get(proxy).toxics().forEach(toxic -> remove(toxic.name()));
    }

    private void remove(String toxic) {
        try {
            proxies.removeToxic(proxy, toxic);
        } catch (NotFoundException e) {
            return; // Somebody else has removed it meanwhile, and that is all right.
        }
    }

    private ToxicAccess add(ToxicType type, Map<String, Long> attributes) {
        String stream = direction.name().toLowerCase(Locale.ROOT);
        if (name != null) {
            return add(new Toxic(name, type, stream, (float) toxicity, attributes));
        }
        String first = type.label() + "_" + stream;
        String next = first;
        for (int n = 2; ; n++) {
            try {
                return add(new Toxic(next, type, stream, (float) toxicity, attributes));
            } catch (AlreadyExistsException e) {
                next = first + "_" + n;
            }
        }
    }

    private ToxicAccess add(Toxic toxic) {
        proxies.addToxic(proxy, toxic);
        return new ToxicAccess(proxies, proxy, toxic.name());
    }
}
