package org.chaosee.admin.json;

import jakarta.json.stream.JsonLocation;

/** A text that is not the JSON that it should be; the message is a sentence that its sender can be told. */
public final class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedJsonException(String sentence) {
        super(sentence);
    }

    MalformedJsonException(String what, JsonLocation location) {
        this(what + at(location) + ".");
    }

    private static String at(JsonLocation location) {
        return location.getLineNumber() < 0
                ? ""
                : ", near line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
