package org.chaosee.proxy.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.chaosee.proxy.json.BadBodyException;
import org.chaosee.proxy.json.Body;

/** A request for a resource. */
final class Call {

    private final List<String> names;
    private final byte[] text;
    private final Body reader;

    /**
     * One with a body that hasn't been looked at.
     *
     * @param names what stands in the place of the path's variables, decoded
     */
    Call(List<String> names, byte[] text, Body reader) {
        this.names = names;
        this.text = text;
        this.reader = reader;
    }

    /** The name of the proxy that it is about. */
    String proxy() {
        return names.get(0);
    }

    /** The name of the toxic that it is about. */
    String toxic() {
        return names.get(1);
    }

    /** @throws BadBodyException when its body is no JSON */
    JsonNode json() {
        return reader.read(text);
    }
}
