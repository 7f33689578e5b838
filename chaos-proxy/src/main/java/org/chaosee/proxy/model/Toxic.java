package org.chaosee.proxy.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Something that is done to one stream of each connection of a proxy, or to those of a share of its connections.
 * Immutable.
 *
 * @param name unique within its proxy, over both streams; at most 255 characters
 * @param stream the name of its direction, in the letters in which it was written
 * @param toxicity the share of connections that are affected, 0 to 1
 * @param attributes all that the type has, in its order
 */
public record Toxic(String name, ToxicType type, String stream, float toxicity, Map<String, Long> attributes) {

    /**
     * @param attributes those that aren't 0; the type's others are added, and what it doesn't have is left out
     * @throws InvalidException when a value is out of its range, the name too long, or the stream neither of the two
     */
    public Toxic {
        Lengths.requireName(name);
        if (!(toxicity >= 0 && toxicity <= 1)) {
            throw new InvalidException("toxicity must be 0 to 1, and is " + toxicity);
        }
        if (!Set.of("upstream", "downstream").contains(stream.toLowerCase(Locale.ROOT))) {
            throw new InvalidException("stream was invalid, can be either upstream or downstream");
        }
        Map<String, Long> complete = new LinkedHashMap<>();
        for (Attribute attribute : type.attributes()) {
            long value = attributes.getOrDefault(attribute.name(), 0L);
            if (value < 0 || value > attribute.largest()) {
                throw new InvalidException("%s of a %s must be 0 to %d %s, and is %d"
                        .formatted(attribute.name(), type.label(), attribute.largest(), attribute.unit(), value));
            }
            complete.put(attribute.name(), value);
        }
        attributes = Collections.unmodifiableMap(complete);
    }

    public Direction direction() {
        return Direction.valueOf(stream.toUpperCase(Locale.ROOT));
    }

    /** The value of an attribute that the type has. */
    public long attribute(String attribute) {
        return Objects.requireNonNull(attributes.get(attribute), attribute);
    }

    /**
     * This toxic with what the patch names; all else stays.
     *
     * @throws InvalidException as for a new one
     */
    public Toxic with(ToxicPatch patch) {
        Map<String, Long> merged = new LinkedHashMap<>(attributes);
        merged.putAll(patch.attributes());
        return new Toxic(name, type, stream, patch.toxicity() == null ? toxicity : patch.toxicity(), merged);
    }
}
