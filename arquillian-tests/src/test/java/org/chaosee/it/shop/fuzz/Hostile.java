package org.chaosee.it.shop.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * A request.
 *
 * @param method the method, which tells whether there is a body in the answer
 * @param text all of the request, each character a byte
 */
public record Hostile(String method, String text) {

    private static final int LONGEST = 2000;

    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** For people: the beginning. */
    @Override
    public String toString() {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
