package org.chaosee.proxy.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the first JSON value of a text; what comes behind it is not looked at. Thread-safe. */
public final class Body {

    private final ObjectMapper mapper = new ObjectMapper();

    /**
     * The value.
     *
     * @throws BadBodyException when there is none; the message names the line and the column
     */
    public JsonNode read(byte[] text) {
        try (JsonParser parser = mapper.createParser(text)) {
            JsonNode value = mapper.readTree(parser);
            if (value == null || value.isMissingNode()) {
                throw new BadBodyException("it is empty");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new BadBodyException(e.getOriginalMessage() + place(e.getLocation()));
        } catch (IOException e) {
            throw new BadBodyException("it isn't UTF-8: " + e.getMessage());
        }
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " (line %d, column %d)".formatted(location.getLineNr(), location.getColumnNr());
    }
}
