package org.chaosee.proxy.model;

import org.jspecify.annotations.Nullable;

/** How long texts may be that are kept: far longer than any in use, and short enough that a great many of them do no harm. */
final class Lengths {

    private static final int NAME = 255;
    private static final int ADDRESS = 1024;

    private Lengths() {}

    /** @throws InvalidException when it is too long for a name */
    static void requireName(String text) {
        require("name", text, NAME);
    }

    /**
     * Checks an address.
     *
     * @param member what it is the address of
     * @param text null for none
     * @throws InvalidException when it is too long
     */
    static void requireAddress(String member, @Nullable String text) {
        if (text != null) {
            require(member, text, ADDRESS);
        }
    }

    private static void require(String member, String text, int most) {
        if (text.length() > most) {
            throw new InvalidException(
                    "%s must have at most %d characters, and has %d".formatted(member, most, text.length()));
        }
    }
}
