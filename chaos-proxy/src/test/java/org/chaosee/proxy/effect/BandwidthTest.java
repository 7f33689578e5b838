package org.chaosee.proxy.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;

class BandwidthTest {

    private final Rig rig = new Rig();

    @Test
    void a_small_piece_waits_for_its_own_size() {
        rate(1);
        rig.send("x".repeat(50));
        rig.passMillis(49);
        assertThat(rig.out()).isEmpty();
        rig.passMillis(1);
        assertThat(rig.out()).containsExactly("50:" + "x".repeat(50));
        rig.assertDone();
    }

    @Test
    void a_large_piece_goes_in_steps_of_a_tenth_of_a_second() {
        rate(1);
        rig.send("x".repeat(250));
        rig.end();
        rig.passMillis(1000);
        assertThat(rig.out())
                .containsExactly(
                        "100:" + "x".repeat(100), "200:" + "x".repeat(100), "250:" + "x".repeat(50), "250:STREAM");
        rig.assertDone();
    }

    @Test
    void the_rate_holds_over_pieces() {
        rate(1);
        for (int i = 0; i < 10; i++) {
            rig.send("x".repeat(100));
        }
        rig.passMillis(999);
        assertThat(rig.out()).hasSize(9);
        rig.passMillis(1);
        assertThat(rig.out()).hasSize(1);
    }

    @Test
    void time_without_data_is_not_saved_up() {
        rate(1);
        rig.passMillis(10_000);
        rig.send("x".repeat(100));
        rig.passMillis(99);
        assertThat(rig.out()).isEmpty();
    }

    @Test
    void at_zero_nothing_passes_until_the_rate_changes() {
        rate(0);
        rig.send("x".repeat(100));
        rig.end();
        rig.passMillis(100_000);
        assertThat(rig.out()).isEmpty();
        rig.update("b", Map.of("rate", 1L));
        rig.passMillis(99);
        assertThat(rig.out()).isEmpty();
        rig.passMillis(1);
        assertThat(rig.out()).hasSize(2);
    }

    @Test
    void at_zero_the_end_passes_when_nothing_is_under_way() {
        rate(0);
        rig.end();
        assertThat(rig.out()).containsExactly("0:STREAM");
    }

    @Test
    void a_change_counts_what_was_waited_for() {
        rate(1);
        rig.send("x".repeat(100));
        rig.passMillis(50);
        rig.update("b", Map.of("rate", 10L));
        rig.passMillis(5);
        assertThat(rig.out()).containsExactly("55:" + "x".repeat(100));
    }

    @Test
    void a_lower_rate_makes_smaller_steps_at_once() {
        rate(100);
        rig.send("x".repeat(10_000));
        rig.passMillis(1);
        rig.update("b", Map.of("rate", 1L));
        assertThat(rig.out()).containsExactly("1:" + "x".repeat(100));
        rig.passMillis(100);
        assertThat(rig.out()).containsExactly("101:" + "x".repeat(100));
    }

    @Test
    void changes_often_lose_nothing_and_let_it_go_on() {
        rate(1);
        rig.send("x".repeat(1000));
        for (int i = 0; i < 400; i++) {
            rig.update("b", Map.of("rate", i % 2 == 0 ? 2L : 1L));
            rig.passMillis(2);
        }
        assertThat(rig.text()).hasSize(1000);
        rig.assertDone();
    }

    @Test
    void removal_delivers_the_rest_at_once() {
        rate(1);
        rig.send("a".repeat(150));
        rig.send("b");
        rig.passMillis(110);
        rig.out();
        rig.remove("b");
        assertThat(rig.out()).isEqualTo(List.of("110:" + "a".repeat(50), "110:b"));
        rig.assertDone();
    }

    private void rate(long rate) {
        rig.add("b", ToxicType.BANDWIDTH, Map.of("rate", rate));
    }
}
