package org.chaosee.it.shop.fuzz;

import java.util.List;
import java.util.Locale;

/**
 * What came back.
 *
 * @param status the status; 0 when the server hung up instead
 * @param headers the header lines
 * @param text the body, without the marks of its chunks
 */
public record Reply(int status, List<String> headers, String text) {

    static final Reply NONE = new Reply(0, List.of(), "");

    /** Whether a header is there that only the request can have put there. */
    public boolean isSplit() {
        return headers.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(Oddities.INJECTED_HEADER));
    }
}
