package org.chaosee.proxy.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;

class ChainTest {

    private final Rig rig = new Rig();

    @Test
    void without_toxics_everything_goes_straight_through() {
        rig.send("a");
        rig.end();
        assertThat(rig.out()).containsExactly("0:a", "0:STREAM");
        assertThat(rig.chain().isEmpty()).isTrue();
    }

    @Test
    void noop_does_nothing() {
        rig.add("n", ToxicType.NOOP, Map.of());
        rig.send("a");
        rig.remove("n");
        rig.send("b");
        rig.end();
        assertThat(rig.out()).containsExactly("0:a", "0:b", "0:STREAM");
        assertThat(rig.acted()).isEmpty();
    }

    @Test
    void the_share_of_connections_that_are_hit_is_the_toxicity() {
        int hit = 0;
        for (int connection = 1; connection <= 1000; connection++) {
            hit += isHit(connection, 0.3) ? 1 : 0;
        }
        assertThat(hit).isBetween(250, 350);
    }

    @Test
    void a_changed_toxicity_compares_the_same_throw() {
        for (int connection = 1; connection <= 50; connection++) {
            Rig one = new Rig(connection);
            one.add("l", ToxicType.LIMIT_DATA, 0.5, Map.of("bytes", 1000L));
            boolean before = !one.chain().isEmpty();
            one.toxicity("l", 0);
            assertThat(one.chain().isEmpty()).isTrue();
            one.toxicity("l", 1);
            assertThat(one.chain().isEmpty()).isFalse();
            one.toxicity("l", 0.5);
            assertThat(!one.chain().isEmpty()).isEqualTo(before);
        }
    }

    @Test
    void a_lowered_toxicity_delivers_what_is_held() {
        rig.add("l", ToxicType.LATENCY, Map.of("latency", 1000L));
        rig.send("a");
        rig.passMillis(10);
        rig.toxicity("l", 0);
        rig.send("b");
        assertThat(rig.out()).containsExactly("10:a", "10:b");
        rig.assertDone();
    }

    @Test
    void what_one_hands_on_at_its_removal_is_held_by_the_next() {
        rig.add("x", ToxicType.LATENCY, Map.of("latency", 1000L));
        rig.add("y", ToxicType.LATENCY, Map.of("latency", 100L));
        rig.send("a");
        rig.passMillis(10);
        rig.remove("x");
        rig.send("b");
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("110:a", "110:b");
    }

    @Test
    void a_limit_behind_stops_what_a_removal_hands_on() {
        rig.add("x", ToxicType.LATENCY, Map.of("latency", 1000L));
        rig.add("l", ToxicType.LIMIT_DATA, Map.of("bytes", 3L));
        rig.send("ab");
        rig.send("cd");
        rig.send("ef");
        rig.remove("x");
        assertThat(rig.out()).containsExactly("0:ab", "0:c", "0:CONNECTION");
        rig.assertDone();
    }

    @Test
    void added_while_the_end_is_held_a_toxic_still_gets_it() {
        rig.add("x", ToxicType.LATENCY, Map.of("latency", 100L));
        rig.send("a");
        rig.end();
        rig.add("s", ToxicType.SLOW_CLOSE, Map.of("delay", 500L));
        rig.passMillis(1000);
        assertThat(rig.out()).containsExactly("100:a", "600:STREAM");
    }

    @Test
    void dropped_it_releases_all_and_takes_no_more() {
        rig.add("x", ToxicType.LATENCY, Map.of("latency", 100L));
        rig.add("s", ToxicType.SLICER, Map.of("average_size", 1L, "delay", 1_000_000L));
        rig.send("abc");
        rig.passMillis(100);
        rig.send("def");
        rig.chain().drop();
        rig.send("ghi");
        rig.end();
        rig.remove("x");
        rig.passMillis(10_000);
        assertThat(rig.out()).containsExactly("100:a");
        rig.assertDone();
    }

    private static boolean isHit(int connection, double toxicity) {
        Rig one = new Rig(connection);
        one.add("l", ToxicType.LIMIT_DATA, toxicity, Map.of("bytes", 1000L));
        return !one.chain().isEmpty();
    }
}
