package org.chaosee.admin.json;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** JSON text to a plain tree of {@code Map}, {@code List}, {@code String}, {@code BigDecimal}, {@code Boolean}, null. */
public final class JsonReader {

    private JsonReader() {}

    /**
     * Reads a whole text.
     *
     * @throws MalformedJsonException when it is not one JSON value, or passes a bound
     */
    public static @Nullable Object read(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            try {
                Object tree = new TreeBuilder(parser).build();
                if (parser.hasNext()) {
                    throw new MalformedJsonException("There is more text after the JSON value", parser.getLocation());
                }
                return tree;
            } catch (JsonParsingException e) {
                throw malformed(text, e.getLocation());
            } catch (JsonException | NoSuchElementException | IllegalStateException e) {
                throw malformed(text, parser.getLocation());
            }
        }
    }

    private static MalformedJsonException malformed(String text, JsonLocation place) {
        // Some parsers count on when the text is over, and point far behind it.
        return place.getStreamOffset() >= text.length()
                ? new MalformedJsonException(
                        "The JSON text ends too early, in line " + text.lines().count() + ".")
                : new MalformedJsonException("This is not well-formed JSON", place);
    }
}
