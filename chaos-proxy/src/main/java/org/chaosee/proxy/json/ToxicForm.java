package org.chaosee.proxy.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chaosee.proxy.model.Attribute;
import org.chaosee.proxy.model.InvalidException;
import org.chaosee.proxy.model.Toxic;
import org.chaosee.proxy.model.ToxicPatch;
import org.chaosee.proxy.model.ToxicType;
import org.jspecify.annotations.Nullable;

/** A new toxic as a request names it, checked but for its attributes: that its name is taken comes to light before those. */
public final class ToxicForm {

    private final String name;
    private final ToxicType type;
    private final String stream;
    private final float toxicity;
    private final @Nullable JsonNode attributes;

    private ToxicForm(String name, ToxicType type, String stream, float toxicity, @Nullable JsonNode attributes) {
        this.name = name;
        this.type = type;
        this.stream = stream;
        this.toxicity = toxicity;
        this.attributes = attributes;
    }

    /**
     * What a request says.
     *
     * @throws BadBodyException when it isn't an object, or a member has the wrong type
     * @throws InvalidException when the stream or the type is none
     */
    public static ToxicForm of(JsonNode value) {
        Members members = Members.of(value, "");
        String name = Objects.requireNonNullElse(members.text("name"), "");
        String label = Objects.requireNonNullElse(members.text("type"), "");
        String stream = Objects.requireNonNullElse(members.text("stream"), "downstream");
        float toxicity = Objects.requireNonNullElse(members.number("toxicity"), 1f);
        if (!Set.of("upstream", "downstream").contains(stream.toLowerCase(Locale.ROOT))) {
            throw new InvalidException("stream was invalid, can be either upstream or downstream");
        }
        ToxicType type = ToxicType.of(label).orElseThrow(() -> new InvalidException("invalid toxic type"));
        return new ToxicForm(
                name.isEmpty() ? label + "_" + stream : name, type, stream, toxicity, members.any("attributes"));
    }

    /** The one that was given, or the default. */
    public String name() {
        return name;
    }

    /**
     * What it asks for.
     *
     * @throws BadBodyException when an attribute has the wrong type
     * @throws InvalidException when a value is out of its range
     */
    public Toxic toxic() {
        return new Toxic(name, type, stream, toxicity, attributes(type, attributes));
    }

    /**
     * What a request wants changed of a toxic of that type; name, type and stream are ignored.
     *
     * @throws BadBodyException when it isn't an object, or a member has the wrong type
     */
    public static ToxicPatch patch(ToxicType type, JsonNode value) {
        Members members = Members.of(value, "");
        return new ToxicPatch(members.number("toxicity"), attributes(type, members.any("attributes")));
    }

    private static Map<String, Long> attributes(ToxicType type, @Nullable JsonNode value) {
        Members members = Members.of(value, "/attributes");
        Map<String, Long> attributes = new HashMap<>();
        for (Attribute attribute : type.attributes()) {
            Long number = members.whole(attribute.name());
            if (number != null) {
                attributes.put(attribute.name(), number);
            }
        }
        return attributes;
    }
}
