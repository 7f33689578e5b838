package org.chaosee.proxy.replay;

/** The bytes that are sent in one direction: each follows from its number, so that a lost or changed one shows. */
final class Pattern251 {

    private Pattern251() {}

    static byte at(long number) {
        return (byte) ((number % 251 * 31 + 7) % 251);
    }

    static byte[] bytes(long from, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = at(from + i);
        }
        return bytes;
    }
}
