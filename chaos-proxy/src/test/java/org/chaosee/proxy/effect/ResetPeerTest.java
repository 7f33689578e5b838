package org.chaosee.proxy.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;

class ResetPeerTest {

    private final Rig rig = new Rig();

    @Test
    void the_first_data_starts_the_clock() {
        timeout(300);
        rig.passMillis(1000);
        rig.send("a");
        rig.passMillis(200);
        rig.send("b");
        rig.passMillis(99);
        assertThat(rig.link().resets()).isZero();
        rig.passMillis(1);
        assertThat(rig.link().resets()).isEqualTo(1);
        assertThat(rig.acted()).containsExactly("r");
        assertThat(rig.out()).isEmpty();
        rig.chain().drop();
        rig.assertDone();
    }

    @Test
    void at_zero_the_first_data_resets() {
        timeout(0);
        rig.send("a");
        assertThat(rig.link().resets()).isEqualTo(1);
    }

    @Test
    void the_end_resets_too() {
        timeout(0);
        rig.end();
        assertThat(rig.link().resets()).isEqualTo(1);
        assertThat(rig.out()).isEmpty();
    }

    @Test
    void an_idle_connection_is_left_alone() {
        timeout(0);
        rig.passMillis(1000);
        assertThat(rig.link().resets()).isZero();
    }

    @Test
    void removed_in_time_it_delivers_and_the_connection_lives() {
        timeout(1000);
        rig.send("a");
        rig.end();
        rig.passMillis(200);
        rig.remove("r");
        rig.passMillis(2000);
        assertThat(rig.out()).containsExactly("200:a", "200:STREAM");
        assertThat(rig.link().resets()).isZero();
        assertThat(rig.acted()).isEmpty();
        rig.assertDone();
    }

    @Test
    void an_update_counts_from_the_first_data() {
        timeout(1000);
        rig.send("a");
        rig.passMillis(200);
        rig.update("r", Map.of("timeout", 250L));
        rig.passMillis(49);
        assertThat(rig.link().resets()).isZero();
        rig.passMillis(1);
        assertThat(rig.link().resets()).isEqualTo(1);
    }

    private void timeout(long timeout) {
        rig.add("r", ToxicType.RESET_PEER, Map.of("timeout", timeout));
    }
}
