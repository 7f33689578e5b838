package org.chaosee.proxy.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a request is answered.
 *
 * @param body empty for none
 */
record Reply(int status, Map<String, String> headers, String body) {

    private static final String JSON = "application/json";

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(int status, String body) {
        return of(status, JSON, body);
    }

    static Reply text(int status, String body) {
        return of(status, "text/plain; charset=utf-8", body);
    }

    static Reply of(int status, String contentType, String body) {
        return new Reply(status, Map.of("content-type", contentType), body);
    }

    static Reply empty(int status) {
        return new Reply(status, Map.of(), "");
    }

    /** This one with a header more. */
    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body);
    }
}
