package org.example.experiments.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final Duration YOUTH = Duration.ofSeconds(10);

    private final BackOff backOff = new BackOff(FIRST, LONGEST, YOUTH);

    @Test
    void beginsWithTheFirstWait() {
        assertThat(backOff.next(Duration.ZERO, Duration.ZERO)).isEqualTo(FIRST);
    }

    @Test
    void waitsTwiceAsLongForWhatDiesYoungUpToTheLongestWait() {
        Duration second = backOff.next(FIRST, Duration.ofSeconds(1));
        Duration third = backOff.next(second, Duration.ofSeconds(1));
        Duration fourth = backOff.next(third, Duration.ofSeconds(1));

        assertThat(second).isEqualTo(Duration.ofSeconds(1));
        assertThat(third).isEqualTo(Duration.ofSeconds(2));
        assertThat(fourth).isEqualTo(LONGEST);
        assertThat(backOff.next(fourth, Duration.ofSeconds(1))).isEqualTo(LONGEST);
    }

    @Test
    void beginsAnewAfterALongLife() {
        assertThat(backOff.next(LONGEST, YOUTH)).isEqualTo(FIRST);
    }
}
