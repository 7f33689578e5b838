package org.chaosee.proxy.replay;

/**
 * Something that isn't as it was recorded.
 *
 * @param late whether it only came later, or more slowly, than it should: a busy machine may do that, and nothing else
 */
record Deviation(String text, boolean late) {

    /** With what it is about. */
    Deviation in(String place) {
        return new Deviation(place + ": " + text, late);
    }
}
