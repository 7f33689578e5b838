package org.chaosee.proxy.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;

class CorruptTest {

    private static final String TEXT = "abcdefgh";

    @Test
    void at_0_everything_is_as_it_was() {
        assertThat(sent(0)).containsOnly("0:" + TEXT);
    }

    @Test
    void at_100_each_piece_has_one_other_byte() {
        assertThat(sent(100)).allMatch(piece -> differences(piece) == 1);
    }

    @Test
    void in_between_it_is_that_share_and_the_same_each_time() {
        List<String> sent = sent(30);
        assertThat(sent).filteredOn(piece -> differences(piece) == 1).hasSizeBetween(15, 45); // 99.9 %
        assertThat(sent).allMatch(piece -> differences(piece) <= 1);
        assertThat(sent(30)).isEqualTo(sent);
    }

    private static List<String> sent(long percent) {
        Rig rig = new Rig();
        rig.add("c", ToxicType.CORRUPT, Map.of("percent", percent));
        IntStream.range(0, 100).forEach(i -> rig.send(TEXT));
        assertThat(rig.acted()).hasSizeLessThanOrEqualTo(1);
        return rig.out();
    }

    private static long differences(String piece) {
        String text = piece.substring(piece.indexOf(':') + 1);
        assertThat(text).hasSize(TEXT.length());
        return IntStream.range(0, TEXT.length())
                .filter(i -> text.charAt(i) != TEXT.charAt(i))
                .count();
    }
}
