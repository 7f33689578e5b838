package org.chaosee.proxy.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;

class LimitDataTest {

    private final Rig rig = new Rig();

    @Test
    void exactly_the_limit_passes() {
        limit(5);
        rig.send("abc");
        rig.send("defg");
        rig.send("hij");
        assertThat(rig.out()).containsExactly("0:abc", "0:de", "0:CONNECTION");
        assertThat(rig.acted()).containsExactly("l");
        rig.assertDone();
    }

    @Test
    void at_the_limit_it_does_not_wait_for_more() {
        limit(3);
        rig.send("abc");
        assertThat(rig.out()).containsExactly("0:abc", "0:CONNECTION");
    }

    @Test
    void below_the_limit_nothing_happens() {
        limit(3);
        rig.send("ab");
        rig.end();
        assertThat(rig.out()).containsExactly("0:ab", "0:STREAM");
        assertThat(rig.acted()).isEmpty();
    }

    @Test
    void at_zero_the_first_data_closes_and_is_not_delivered() {
        limit(0);
        rig.passMillis(10);
        rig.send("a");
        assertThat(rig.out()).containsExactly("10:CONNECTION");
        rig.assertDone();
    }

    @Test
    void a_raised_limit_keeps_the_count() {
        limit(3);
        rig.send("ab");
        rig.update("l", Map.of("bytes", 4L));
        rig.send("cde");
        assertThat(rig.text()).isEqualTo("abcd");
    }

    @Test
    void lowered_below_the_count_the_next_data_closes() {
        limit(30);
        rig.send("abcd");
        rig.update("l", Map.of("bytes", 2L));
        assertThat(rig.out()).containsExactly("0:abcd");
        rig.send("e");
        assertThat(rig.out()).containsExactly("0:CONNECTION");
    }

    @Test
    void removed_ahead_of_the_limit_all_passes() {
        limit(3);
        rig.send("ab");
        rig.remove("l");
        rig.send("cde");
        assertThat(rig.text()).isEqualTo("abcde");
    }

    private void limit(long bytes) {
        rig.add("l", ToxicType.LIMIT_DATA, Map.of("bytes", bytes));
    }
}
