package org.chaosee.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request to the admin resource. Immutable. */
public record Call(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable JsonNode body) {

    public static Call get(String... segments) {
        return of("GET", segments);
    }

    public static Call delete(String... segments) {
        return of("DELETE", segments);
    }

    /** Whatever the method, below the address of the server; the segments are encoded. */
    public static Call of(String method, String... segments) {
        StringBuilder path = new StringBuilder();
        for (String segment : segments) {
            path.append('/').append(encoded(segment));
        }
        return new Call(method, path.toString(), Map.of(), null);
    }

    /** With parameters; what is null is left out. */
    public Call with(Map<String, ? extends @Nullable Object> query) {
        List<String> parts = new ArrayList<>();
        query.forEach((name, value) -> {
            if (value != null) {
                parts.add(encoded(name) + "=" + encoded(value.toString()));
            }
        });
        return parts.isEmpty() ? this : new Call(method, path + "?" + String.join("&", parts), headers, body);
    }

    public Call with(JsonNode document) {
        return new Call(method, path, headers, document);
    }

    /** With a header, unless its value is null. */
    public Call with(String header, @Nullable String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, Map.copyOf(more), body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
