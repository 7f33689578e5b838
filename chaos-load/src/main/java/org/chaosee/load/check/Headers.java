package org.chaosee.load.check;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.TreeMap;

/** Headers, wherever they stand. */
final class Headers {

    private static final String ALLOWED =
            "An object of texts, by the names of headers that don't belong to the connection, each of them once in any case";

    private Headers() {}

    static Map<String, String> read(Members around) {
        // Two that differ in case only are the same header, and which of them won would be chance.
        Map<String, String> result = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Members members = around.inner("headers", ALLOWED);
        for (String name : members.names()) {
            if (members.get(name).isTextual()
                    && !result.containsKey(name)
                    && isFine(name, members.get(name).textValue())) {
                result.put(name, members.get(name).textValue());
            } else {
                around.refuse("headers", name, ALLOWED);
            }
        }
        return result;
    }

    /** The client itself is asked: some names are its own. */
    private static boolean isFine(String name, String value) {
        try {
            HttpRequest.newBuilder(URI.create("http://localhost/")).header(name, value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
