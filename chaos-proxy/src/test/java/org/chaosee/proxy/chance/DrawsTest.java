package org.chaosee.proxy.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

    @Test
    void the_same_origin_gives_the_same_numbers() {
        assertThat(new Draws(1, "p", "t", 3).fraction(4)).isEqualTo(new Draws(1, "p", "t", 3).fraction(4));
    }

    @Test
    void everything_about_the_origin_counts() {
        Draws draws = new Draws(1, "p", "t", 3);
        assertThat(new Draws(2, "p", "t", 3).toxicity()).isNotEqualTo(draws.toxicity());
        assertThat(new Draws(1, "q", "t", 3).toxicity()).isNotEqualTo(draws.toxicity());
        assertThat(new Draws(1, "p", "u", 3).toxicity()).isNotEqualTo(draws.toxicity());
        assertThat(new Draws(1, "p", "t", 4).toxicity()).isNotEqualTo(draws.toxicity());
        assertThat(new Draws(1, "t", "p", 3).toxicity()).isNotEqualTo(draws.toxicity());
        assertThat(draws.fraction(1)).isNotEqualTo(draws.toxicity());
    }

    @Test
    void numbers_are_even_over_connections_and_over_draws() {
        double overConnections = LongStream.rangeClosed(1, 10_000)
                .mapToDouble(n -> new Draws(1, "p", "t", n).toxicity())
                .average()
                .orElseThrow();
        Draws draws = new Draws(1, "p", "t", 1);
        double overDraws = LongStream.rangeClosed(1, 10_000)
                .mapToDouble(draws::fraction)
                .average()
                .orElseThrow();
        assertThat(overConnections).isBetween(0.48, 0.52);
        assertThat(overDraws).isBetween(0.48, 0.52);
    }
}
