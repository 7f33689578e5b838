package org.chaosee.core.trigger;

import static org.chaosee.core.testing.Statistics.assertEven;

import java.util.function.LongUnaryOperator;
import org.chaosee.core.trigger.Draw.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of draws fall evenly into the squares of a board of 16 by 16. */
class IndependenceTest {

    private static final int PAIRS = 100_000;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42, -1, Long.MIN_VALUE})
    void of_consecutive_calls(long seed) {
        assertPairsEven(
                i -> Draw.bits(seed, Purpose.PROBABILITY, 2 * i), i -> Draw.bits(seed, Purpose.PROBABILITY, 2 * i + 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999})
    void of_consecutive_seeds(long n) {
        assertPairsEven(
                i -> Draw.bits(2 * i, Purpose.PROBABILITY, n), i -> Draw.bits(2 * i + 1, Purpose.PROBABILITY, n));
    }

    @Test
    void of_two_actions_with_consecutive_seeds() {
        assertPairsEven(n -> Draw.bits(42, Purpose.PROBABILITY, n), n -> Draw.bits(43, Purpose.PROBABILITY, n));
    }

    @Test
    void of_the_next_call_and_the_next_seed() {
        assertPairsEven(n -> Draw.bits(42, Purpose.PROBABILITY, n + 1), n -> Draw.bits(43, Purpose.PROBABILITY, n));
    }

    @Test
    void of_being_hit_and_of_the_delay() {
        assertPairsEven(n -> Draw.bits(42, Purpose.PROBABILITY, n), n -> Draw.bits(42, Purpose.DELAY, n));
    }

    private static void assertPairsEven(LongUnaryOperator first, LongUnaryOperator second) {
        long[] board = new long[256];
        for (long i = 0; i < PAIRS; i++) {
            board[(int) ((first.applyAsLong(i) >>> 60) * 16 + (second.applyAsLong(i) >>> 60))]++;
        }
        assertEven(board);
    }
}
