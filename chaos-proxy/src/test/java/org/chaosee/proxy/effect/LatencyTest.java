package org.chaosee.proxy.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;

class LatencyTest {

    private final Rig rig = new Rig();

    @Test
    void each_piece_is_late_by_the_latency() {
        latency(100, 0);
        rig.send("a");
        rig.passMillis(40);
        rig.send("b");
        rig.passMillis(200);
        assertThat(rig.out()).containsExactly("100:a", "140:b");
        assertThat(rig.acted()).containsExactly("l");
        rig.assertDone();
    }

    @Test
    void without_latency_nothing_waits() {
        latency(0, 0);
        rig.send("a");
        assertThat(rig.out()).containsExactly("0:a");
        assertThat(rig.acted()).isEmpty();
    }

    @Test
    void the_end_follows_the_data_and_is_not_delayed_itself() {
        latency(100, 0);
        rig.send("a");
        rig.end();
        rig.passMillis(100);
        assertThat(rig.out()).containsExactly("100:a", "100:STREAM");
    }

    @Test
    void with_nothing_under_way_the_end_passes() {
        latency(100, 0);
        rig.end();
        assertThat(rig.out()).containsExactly("0:STREAM");
    }

    @Test
    void an_update_counts_from_the_arrival() {
        latency(2000, 0);
        rig.send("a");
        rig.passMillis(300);
        rig.update("l", Map.of("latency", 1000L));
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("1000:a");
    }

    @Test
    void an_update_below_what_has_passed_delivers_at_once() {
        latency(2000, 0);
        rig.send("a");
        rig.passMillis(300);
        rig.update("l", Map.of("latency", 200L));
        assertThat(rig.out()).containsExactly("300:a");
        rig.assertDone();
    }

    @Test
    void removal_delivers_at_once_in_order() {
        latency(2000, 0);
        rig.send("a");
        rig.send("b");
        rig.end();
        rig.passMillis(10);
        rig.remove("l");
        assertThat(rig.out()).containsExactly("10:a", "10:b", "10:STREAM");
        rig.assertDone();
    }

    @Test
    void another_toxic_behind_it_does_not_touch_what_is_held() {
        latency(800, 0);
        rig.send("a");
        rig.passMillis(200);
        rig.add("z", ToxicType.LATENCY, Map.of());
        rig.passMillis(100);
        rig.remove("z");
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("800:a");
    }

    @Test
    void two_of_them_add_up() {
        latency(100, 0);
        rig.add("m", ToxicType.LATENCY, Map.of("latency", 150L));
        rig.send("a");
        rig.passMillis(300);
        assertThat(rig.out()).containsExactly("250:a");
    }

    @Test
    void jitter_stays_within_its_bounds_and_is_the_same_each_time() {
        List<Long> delays = delays(50, 40);
        assertThat(delays)
                .allMatch(delay -> delay >= 10 && delay < 90)
                .anyMatch(delay -> delay < 25)
                .anyMatch(delay -> delay > 75);
        assertThat(delays(50, 40)).isEqualTo(delays);
    }

    @Test
    void delays_below_zero_count_as_zero() {
        assertThat(delays(10, 30)).contains(0L).allMatch(delay -> delay >= 0 && delay < 40);
    }

    @Test
    void jitter_never_reorders() {
        latency(20, 20);
        StringBuilder text = new StringBuilder();
        for (char c = 'a'; c <= 'z'; c++) {
            text.append(c);
            rig.send(String.valueOf(c));
            rig.passMillis(1);
        }
        rig.passMillis(100);
        assertThat(rig.text()).isEqualTo(text.toString());
    }

    @Test
    void the_longest_latency_does_not_run_over() {
        latency(ToxicType.LATENCY.attributes().get(0).largest(), 0);
        rig.send("a");
        rig.passMillis(1_000_000);
        assertThat(rig.out()).isEmpty();
        rig.chain().drop();
        rig.assertDone();
    }

    private static List<Long> delays(long latency, long jitter) {
        Rig other = new Rig();
        other.add("l", ToxicType.LATENCY, Map.of("latency", latency, "jitter", jitter));
        List<Long> delays = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            long before = other.link().millis();
            other.send("x");
            other.passMillis(100);
            String event = other.out().get(0);
            delays.add(Long.parseLong(event.substring(0, event.indexOf(':'))) - before);
        }
        return delays;
    }

    private void latency(long latency, long jitter) {
        rig.add("l", ToxicType.LATENCY, Map.of("latency", latency, "jitter", jitter));
    }
}
