package org.chaosee.proxy.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;

class SlicerTest {

    private final Rig rig = new Rig();

    @Test
    void a_large_piece_is_halved_until_its_parts_fit() {
        slicer(100, 0, 20_000);
        rig.send("x".repeat(1000));
        rig.passMillis(1000);
        List<String> out = rig.out();
        assertThat(out).hasSize(16);
        assertThat(out.get(0)).startsWith("0:");
        assertThat(out.get(15)).startsWith("300:");
        assertThat(sizes(out)).allMatch(size -> size == 62 || size == 63);
        rig.assertDone();
    }

    @Test
    void a_small_piece_stays_whole_and_the_next_waits() {
        slicer(100, 0, 200_000);
        rig.send("a".repeat(100));
        rig.passMillis(20);
        rig.send("b");
        rig.passMillis(300);
        assertThat(rig.out()).containsExactly("0:" + "a".repeat(100), "200:b");
    }

    @Test
    void variation_makes_sizes_differ_within_bounds() {
        slicer(100, 50, 0);
        rig.send("x".repeat(2000));
        List<Integer> sizes = sizes(rig.out());
        assertThat(sizes).allMatch(size -> size >= 1 && size <= 150);
        assertThat(sizes.stream().distinct().count()).isGreaterThan(3);
        assertThat(rig.text()).hasSize(2000);
    }

    @Test
    void a_variation_above_the_average_leaves_no_part_empty() {
        slicer(1, 500, 0);
        rig.send("x".repeat(30_000));
        assertThat(sizes(rig.out())).allMatch(size -> size >= 1 && size <= 501);
        assertThat(rig.text()).hasSize(30_000);
    }

    @Test
    void single_bytes_are_as_small_as_it_gets() {
        slicer(1, 0, 0);
        rig.send("abcde");
        assertThat(rig.out()).containsExactly("0:a", "0:b", "0:c", "0:d", "0:e");
        rig.assertDone();
    }

    @Test
    void an_average_of_zero_does_nothing() {
        slicer(0, 10, 1_000_000);
        rig.send("abc");
        rig.send("d");
        assertThat(rig.out()).containsExactly("0:abc", "0:d");
        assertThat(rig.acted()).isEmpty();
    }

    @Test
    void the_largest_values_do_not_run_over() {
        slicer(
                ToxicType.SLICER.attributes().get(0).largest(),
                ToxicType.SLICER.attributes().get(1).largest(),
                ToxicType.SLICER.attributes().get(2).largest());
        rig.send("abc");
        assertThat(rig.out()).containsExactly("0:abc");
    }

    @Test
    void the_end_follows_the_parts() {
        slicer(1, 0, 10_000);
        rig.send("ab");
        rig.end();
        rig.passMillis(100);
        assertThat(rig.out()).containsExactly("0:a", "10:b", "10:STREAM");
    }

    @Test
    void removal_delivers_the_rest_at_once() {
        slicer(2, 0, 100_000);
        rig.send("abcdefgh");
        rig.send("i");
        rig.passMillis(150);
        rig.remove("s");
        assertThat(rig.out()).containsExactly("0:ab", "100:cd", "150:efgh", "150:i");
        rig.assertDone();
    }

    @Test
    void an_update_delivers_the_rest_of_the_piece_and_holds_for_the_next() {
        slicer(2, 0, 100_000);
        rig.send("abcdefgh");
        rig.send("1234");
        rig.passMillis(150);
        rig.out();
        rig.update("s", Map.of("delay", 10_000L));
        rig.passMillis(100);
        assertThat(rig.text()).isEqualTo("abcdefgh1234");
        assertThat(rig.out()).containsExactly("150:ef", "150:gh", "150:12", "160:34");
    }

    private void slicer(long average, long variation, long delay) {
        rig.add("s", ToxicType.SLICER, Map.of("average_size", average, "size_variation", variation, "delay", delay));
    }

    private static List<Integer> sizes(List<String> events) {
        return events.stream()
                .map(event -> event.length() - event.indexOf(':') - 1)
                .toList();
    }
}
