package org.chaosee.core.trigger;

import org.chaosee.api.Percent;

/**
 * Random numbers without a generator: each is a pure function of a seed and of what it is drawn for, so that the same
 * seed replays the same run, whatever the threads do.
 *
 * <p>The mixing is the finalizer of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators,
 * 2014), applied to the seed and to the n-th step from it.
 */
public final class Draw {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /** What a number is drawn for: different numbers for the same n. */
    public enum Purpose {
        PROBABILITY(0x2545F4914F6CDD1DL),
        DELAY(0x632BE59BD9B4E019L),
        COHORT(0xD1342543DE82EF95L),
        SEED(0xA0761D6478BD642FL);

        private final long salt;

        Purpose(long salt) {
            this.salt = salt;
        }
    }

    /** Seeds that are drawn fit into the numbers of JavaScript, whose clients read an action and send it back. */
    public static final long LARGEST_SEED = (1L << 53) - 1;

    private Draw() {}

    /** 64 even bits for the n-th decision of a seed. */
    public static long bits(long seed, Purpose purpose, long n) {
        return mix(mix(seed ^ purpose.salt) + n * GOLDEN_GAMMA);
    }

    /** Whether the n-th decision of a seed falls into that share. */
    public static boolean within(Percent share, long seed, Purpose purpose, long n) {
        return below(Percent.MAX_UNITS, bits(seed, purpose, n)) < share.units();
    }

    /** Whether that user belongs to that share of all users; always the same answer for one seed. */
    public static boolean inCohort(Percent share, long seed, String user) {
        return within(share, seed, Purpose.COHORT, hash(user));
    }

    /** The seed of that one among several that follow from one seed, and decide independently of each other. */
    public static long seed(long seed, String of) {
        return bits(seed, Purpose.SEED, hash(of)) & LARGEST_SEED;
    }

    /** A number from {@code min} to {@code max}, both inclusive, for the n-th decision of a seed. */
    public static long between(long min, long max, long seed, long n) {
        long span = max - min;
        return span == 0 ? min : min + below(span + 1, bits(seed, Purpose.DELAY, n));
    }

    /** Scales even bits down to 0 … bound-1, without the bias of a remainder that small bounds would show. */
    private static long below(long bound, long bits) {
        return Math.multiplyHigh(bits >>> 1, bound << 1);
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
