package org.chaosee.proxy.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;

class TimeoutTest {

    private final Rig rig = new Rig();

    @Test
    void an_idle_connection_is_closed() {
        timeout(300);
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("300:CONNECTION");
        rig.assertDone();
    }

    @Test
    void dropped_data_starts_it_again() {
        timeout(300);
        rig.passMillis(200);
        rig.send("a");
        rig.passMillis(200);
        rig.send("b");
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("700:CONNECTION");
        assertThat(rig.acted()).containsExactly("t");
        rig.assertDone();
    }

    @Test
    void at_zero_it_never_closes_and_still_drops() {
        timeout(0);
        rig.send("a");
        rig.passMillis(1_000_000);
        assertThat(rig.out()).isEmpty();
        rig.assertDone();
    }

    @Test
    void the_end_passes_and_nothing_follows() {
        timeout(300);
        rig.end();
        rig.passMillis(1000);
        rig.remove("t");
        assertThat(rig.out()).containsExactly("0:STREAM");
        rig.assertDone();
    }

    @Test
    void an_update_starts_it_again() {
        timeout(300);
        rig.passMillis(200);
        rig.update("t", Map.of("timeout", 300L));
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("500:CONNECTION");
    }

    @Test
    void an_update_to_zero_keeps_it_open() {
        timeout(300);
        rig.passMillis(200);
        rig.update("t", Map.of("timeout", 0L));
        rig.passMillis(1000);
        assertThat(rig.out()).isEmpty();
        rig.assertDone();
    }

    @Test
    void removal_closes_also_an_idle_connection() {
        timeout(0);
        rig.passMillis(100);
        rig.remove("t");
        assertThat(rig.out()).containsExactly("100:CONNECTION");
    }

    @Test
    void a_spared_connection_is_untouched() {
        rig.add("t", ToxicType.TIMEOUT, 0, Map.of("timeout", 10L));
        rig.passMillis(100);
        rig.send("a");
        rig.remove("t");
        assertThat(rig.out()).containsExactly("100:a");
        assertThat(rig.acted()).isEmpty();
    }

    @Test
    void a_latency_behind_it_does_not_delay_the_end() {
        timeout(300);
        rig.add("l", ToxicType.LATENCY, Map.of("latency", 1000L));
        rig.send("a");
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("300:CONNECTION");
    }

    @Test
    void added_when_the_end_has_passed_it_does_nothing() {
        rig.end();
        timeout(10);
        rig.passMillis(100);
        rig.remove("t");
        assertThat(rig.out()).containsExactly("0:STREAM");
    }

    private void timeout(long timeout) {
        rig.add("t", ToxicType.TIMEOUT, Map.of("timeout", timeout));
    }
}
