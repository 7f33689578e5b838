package org.chaosee.proxy.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;

class SlowCloseTest {

    private final Rig rig = new Rig();

    @Test
    void the_end_is_held_and_data_is_not() {
        delay(500);
        rig.send("a");
        rig.end();
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("0:a", "500:STREAM");
        assertThat(rig.acted()).containsExactly("s");
        rig.assertDone();
    }

    @Test
    void at_zero_it_does_nothing() {
        delay(0);
        rig.end();
        assertThat(rig.out()).containsExactly("0:STREAM");
        assertThat(rig.acted()).isEmpty();
    }

    @Test
    void an_update_starts_the_delay_again() {
        delay(3000);
        rig.end();
        rig.passMillis(300);
        rig.update("s", Map.of("delay", 400L));
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("700:STREAM");
    }

    @Test
    void removal_lets_the_end_go() {
        delay(3000);
        rig.end();
        rig.passMillis(300);
        rig.remove("s");
        assertThat(rig.out()).containsExactly("300:STREAM");
        rig.assertDone();
    }

    @Test
    void it_holds_the_end_that_a_limit_ahead_of_it_makes() {
        rig.add("l", ToxicType.LIMIT_DATA, Map.of("bytes", 2L));
        delay(500);
        rig.send("abc");
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("0:ab", "500:CONNECTION");
    }

    @Test
    void it_does_not_hold_the_end_that_a_limit_behind_it_makes() {
        delay(500);
        rig.add("l", ToxicType.LIMIT_DATA, Map.of("bytes", 2L));
        rig.send("abc");
        assertThat(rig.out()).containsExactly("0:ab", "0:CONNECTION");
    }

    private void delay(long delay) {
        rig.add("s", ToxicType.SLOW_CLOSE, Map.of("delay", delay));
    }
}
