package org.chaosee.proxy.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;

/** Where a toxic has dropped data and closed, nothing passes any more, also when the end is still held behind it. */
class PlugTest {

    private final Rig rig = new Rig();

    @Test
    void a_limit_that_has_closed_stays_closed_when_it_is_removed() {
        rig.add("limit", ToxicType.LIMIT_DATA, Map.of("bytes", 3L));
        rig.add("hold", ToxicType.SLOW_CLOSE, Map.of("delay", 1000L));
        rig.send("abcdef");
        rig.remove("limit");
        rig.send("XYZ");
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("0:abc", "1000:CONNECTION");
        rig.assertDone();
    }

    @Test
    void a_limit_that_has_closed_stays_closed_when_the_connection_is_spared() {
        rig.add("limit", ToxicType.LIMIT_DATA, Map.of("bytes", 3L));
        rig.add("hold", ToxicType.LATENCY, Map.of("latency", 1000L));
        rig.send("abcdef");
        rig.toxicity("limit", 0);
        rig.send("UVW");
        rig.toxicity("limit", 1);
        rig.send("XYZ");
        rig.update("limit", Map.of("bytes", 100L));
        rig.send("xyz");
        rig.end();
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("1000:abc", "1000:CONNECTION");
        rig.assertDone();
    }

    @Test
    void a_removed_timeout_closes_however_long_that_is_held() {
        rig.add("hole", ToxicType.TIMEOUT, Map.of("timeout", 0L));
        rig.add("dam", ToxicType.BANDWIDTH, Map.of("rate", 0L));
        rig.add("hold", ToxicType.SLOW_CLOSE, Map.of("delay", 1000L));
        rig.send("lost");
        rig.remove("hole");
        rig.send("XYZ");
        rig.remove("dam");
        rig.send("xyz");
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("1000:CONNECTION");
        rig.assertDone();
    }

    @Test
    void what_is_held_behind_it_still_passes() {
        rig.add("limit", ToxicType.LIMIT_DATA, Map.of("bytes", 3L));
        rig.add("hold", ToxicType.LATENCY, Map.of("latency", 1000L));
        rig.send("abcdef");
        rig.remove("limit");
        rig.add("late", ToxicType.SLOW_CLOSE, Map.of("delay", 500L));
        rig.remove("hold");
        rig.send("XYZ");
        rig.passMillis(500);
        assertThat(rig.out()).containsExactly("0:abc", "500:CONNECTION");
        rig.assertDone();
    }

    @Test
    void a_removed_toxic_that_has_not_closed_leaves_the_stream_open() {
        rig.add("limit", ToxicType.LIMIT_DATA, Map.of("bytes", 30L));
        rig.add("hold", ToxicType.SLOW_CLOSE, Map.of("delay", 1000L));
        rig.send("abcdef");
        rig.remove("limit");
        rig.send("XYZ");
        assertThat(rig.out()).containsExactly("0:abcdef", "0:XYZ");
    }
}
