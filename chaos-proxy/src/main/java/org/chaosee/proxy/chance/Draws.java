package org.chaosee.proxy.chance;

/**
 * The random numbers of one toxic on one connection. Each is a pure function of the seed, the proxy, the toxic, the number
 * of the connection and the number of the draw. So two connections of a proxy share theirs only when connections have been
 * counted from 1 again in between, which is what makes a run repeatable. Immutable.
 *
 * <p>The mixing is the finalizer of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
 */
public final class Draws {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private final long start;

    /**
     * Those of a toxic on a connection.
     *
     * @param connection counted from 1 for each proxy
     */
    public Draws(long seed, String proxy, String toxic, long connection) {
        long named = mix(mix(seed + GOLDEN_GAMMA) ^ hash(proxy));
        this.start = mix(mix(named ^ hash(toxic)) + connection * GOLDEN_GAMMA);
    }

    /** The one throw that decides whether the toxic acts on the connection: from 0, inclusive, to 1, exclusive. */
    public double toxicity() {
        return fraction(0);
    }

    /**
     * Another number from 0, inclusive, to 1, exclusive.
     *
     * @param n which one; from 1
     */
    public double fraction(long n) {
        return (mix(start + (n + 1) * GOLDEN_GAMMA) >>> 11) * UNIT;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /** FNV-1a over the characters; {@link String#hashCode} has only 32 bits. */
    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }
}
