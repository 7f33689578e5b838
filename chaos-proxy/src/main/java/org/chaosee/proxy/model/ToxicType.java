package org.chaosee.proxy.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be done to a stream. */
public enum ToxicType {

    /** Each piece comes later, by {@code latency} and up to {@code jitter} more or less. */
    LATENCY("latency", new Attribute("latency", "ms", Ranges.ALL), new Attribute("jitter", "ms", Ranges.ALL)),

    /** So many bytes a second pass; at 0 none do. */
    BANDWIDTH("bandwidth", new Attribute("rate", "KB/s", Ranges.ALL)),

    /** The end of the stream comes later. */
    SLOW_CLOSE("slow_close", new Attribute("delay", "ms", Ranges.ALL)),

    /** Data is dropped, and the connection closed after a while; at 0 never. */
    TIMEOUT("timeout", new Attribute("timeout", "ms", Ranges.ALL)),

    /** The connection is reset, after a while, as soon as there is data or the end. */
    RESET_PEER("reset_peer", new Attribute("timeout", "ms", Ranges.ALL)),

    /** Data comes in small parts; at an average of 0 as it is. */
    SLICER(
            "slicer",
            new Attribute("average_size", "bytes", Ranges.ALL),
            new Attribute("size_variation", "bytes", Ranges.ALL),
            new Attribute("delay", "µs", Ranges.ALL)),

    /** The connection is closed after so many bytes. */
    LIMIT_DATA("limit_data", new Attribute("bytes", "bytes", Ranges.ALL)),

    /** Nothing. */
    NOOP("noop"),

    /** Ours: of that share of the pieces, one byte is another one. */
    CORRUPT("chaos_corrupt", new Attribute("percent", "%", 100)),

    /** Ours: again and again, nothing passes for a while. */
    STALL("chaos_stall", new Attribute("every", "ms", Ranges.ALL), new Attribute("duration", "ms", Ranges.ALL));

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Attribute> attributes;

    ToxicType(String label, Attribute... attributes) {
        this.label = label;
        this.attributes = List.of(attributes);
    }

    /** The type of that name, which is case-sensitive. */
    public static Optional<ToxicType> of(String label) {
        return Arrays.stream(values()).filter(type -> type.label.equals(label)).findFirst();
    }

    /** As in requests and replies. */
    public String label() {
        return label;
    }

    /** In the order in which they are shown. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** As Toxiproxy does, takes all that 64 bits can tell: what is too much to be reckoned with is as good as for ever. */
    private static final class Ranges {

        private static final long ALL = Long.MAX_VALUE;
    }
}
