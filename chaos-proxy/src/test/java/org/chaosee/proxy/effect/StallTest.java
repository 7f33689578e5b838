package org.chaosee.proxy.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;

class StallTest {

    private final Rig rig = new Rig();

    @Test
    void what_comes_at_the_end_of_a_period_leaves_with_the_next_one() {
        stall(1000, 200);
        rig.send("a");
        rig.passMillis(799);
        rig.send("b");
        rig.passMillis(1);
        rig.send("c");
        rig.passMillis(100);
        rig.send("d");
        rig.passMillis(200);
        rig.send("e");
        assertThat(rig.out()).containsExactly("0:a", "799:b", "1000:c", "1000:d", "1100:e");
        assertThat(rig.acted()).containsOnly("s");
        rig.assertDone();
    }

    @Test
    void the_end_waits_for_the_data_ahead_of_it() {
        stall(1000, 200);
        rig.passMillis(900);
        rig.send("a");
        rig.end();
        rig.passMillis(100);
        assertThat(rig.out()).containsExactly("1000:a", "1000:STREAM");
    }

    @Test
    void without_a_period_or_a_duration_nothing_waits() {
        stall(0, 200);
        rig.send("a");
        rig.update("s", Map.of("every", 1000L, "duration", 0L));
        rig.passMillis(900);
        rig.send("b");
        assertThat(rig.out()).containsExactly("0:a", "900:b");
        assertThat(rig.acted()).isEmpty();
    }

    @Test
    void a_duration_as_long_as_the_period_lets_nothing_through_until_it_is_changed() {
        stall(1000, 1000);
        rig.send("a");
        rig.passMillis(5000);
        assertThat(rig.out()).isEmpty();
        rig.update("s", Map.of("duration", 100L));
        assertThat(rig.out()).containsExactly("5000:a");
    }

    @Test
    void removal_delivers_at_once() {
        stall(1000, 200);
        rig.passMillis(900);
        rig.send("a");
        rig.passMillis(10);
        rig.remove("s");
        assertThat(rig.out()).containsExactly("910:a");
        rig.assertDone();
    }

    private void stall(long every, long duration) {
        rig.add("s", ToxicType.STALL, Map.of("every", every, "duration", duration));
    }
}
