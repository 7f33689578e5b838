package org.chaosee.proxy.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request is for.
 *
 * @param host as an absolute address names it; null when there is but a path
 * @param path as it was sent, without the query
 */
record Target(@Nullable String host, String path) {

    static Target of(String uri) {
        String rest = uri;
        String host = null;
        if (uri.startsWith("http://")) {
            String address = uri.substring("http://".length());
            int slash = address.indexOf('/');
            host = slash < 0 ? address : address.substring(0, slash);
            rest = slash < 0 ? "/" : address.substring(slash);
        }
        return new Target(host, rest.split("[?#]", 2)[0]);
    }

    boolean hasDoubledSlashes() {
        return path.contains("//");
    }

    String withoutDoubledSlashes() {
        return path.replaceAll("/{2,}", "/");
    }

    /**
     * The parts between the slashes, decoded each by itself, so that a name can have a slash.
     *
     * @throws IllegalArgumentException when something behind a {@code %} isn't two hexadecimal digits
     */
    List<String> segments() {
        if (!path.startsWith("/")) {
            return List.of();
        }
        return Arrays.stream(path.substring(1).split("/", -1))
                .map(Target::decoded)
                .toList();
    }

    private static String decoded(String segment) {
        // In a path a plus is a plus.
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
