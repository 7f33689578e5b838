package org.chaosee.api.fault;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers with an HTTP status instead of the application's response.
 *
 * @param status the HTTP status code, 200 to 599, both inclusive
 * @param body the response body, or null for an empty one
 * @param headers further response headers by name; {@code Content-Type} is that of the body
 */
public record AbortFault(int status, @Nullable String body, Map<String, String> headers) implements Fault {

    /** The word for this type of fault. */
    public static final String TYPE = "abort";
    /** The status of an action that says nothing of it: Service Unavailable. */
    public static final int DEFAULT_STATUS = 503;
    /** The least status, inclusive: informational ones end no exchange. */
    public static final int MIN_STATUS = 200;
    /** The greatest status, inclusive. */
    public static final int MAX_STATUS = 599;

    /** Checks the status and copies the headers. */
    public AbortFault {
        if (status < MIN_STATUS || status > MAX_STATUS) {
            throw new IllegalArgumentException("a status is from 200 to 599, not " + status);
        }
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    /** That status, with an empty body. */
    public static AbortFault status(int status) {
        return new AbortFault(status, null, Map.of());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean terminal() {
        return true;
    }
}
