package org.chaosee.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @Test
    void a_text_is_cut_between_characters() {
        assertThat(Texts.shortened("a b\n c", 10)).isEqualTo("a b c");
        assertThat(Texts.shortened("abcdefghij", 10)).isEqualTo("abcdefghij");
        assertThat(Texts.shortened("abcdefghijk", 10)).isEqualTo("abcdefghi…");
        assertThat(Texts.shortened("abcdefgh😀x", 10)).isEqualTo("abcdefgh…");
        assertThat(Texts.shortened("x".repeat(1_000_000), 10)).hasSize(10);
        assertThat(Texts.shortened(" ".repeat(1000) + "x", 10)).isEqualTo("…");
    }

    @Test
    void what_xml_may_not_hold_is_replaced() {
        assertThat(Texts.escaped("<a href=\"x\" on='y'>&amp;"))
                .isEqualTo("&lt;a href=&quot;x&quot; on=&#39;y&#39;&gt;&amp;amp;");
        assertThat(Texts.escaped("a\u0000b\u001bc\ufffed\ud800e\u202ef\u0085g")).isEqualTo("a�b�c�d�e�f�g");
        assertThat(Texts.escaped("😀 ä\n\t")).isEqualTo("😀 ä&#10;&#9;");
    }

    @Test
    void nothing_means_anything_in_markdown() {
        assertThat(Texts.markdown("a|b\n# c <i>*d*</i> [e](http://f) `g` @all www.h"))
                .isEqualTo(
                        "a\\|b \\# c &lt;i&gt;\\*d\\*&lt;/i&gt; \\[e\\](http&#58;//f) \\`g\\` &#64;&#8203;all www&#46;h");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "0.0004, 0.4 ms",
        "0.012, 12 ms",
        "0.9996, 1 s",
        "3.456, 3.46 s",
        "59.96, 1 min",
        "80, 1 min 20 s",
        "3599.7, 1 h",
        "86400, 24 h",
        "86460, 24 h 1 min",
        "-2, -2 s",
        "NaN, –"
    })
    void seconds_in_words(double seconds, String words) {
        assertThat(Words.seconds(seconds)).isEqualTo(words);
    }

    @Test
    void figures_in_words() {
        assertThat(Words.duration(Duration.ofMillis(1500))).isEqualTo("1.5 s");
        assertThat(Words.share(0)).isEqualTo("0 %");
        assertThat(Words.share(0.00001)).isEqualTo("< 0.01 %");
        assertThat(Words.share(0.0123)).isEqualTo("1.23 %");
        assertThat(Words.share(1)).isEqualTo("100 %");
        assertThat(Words.count(4_320_000)).isEqualTo("4,320,000");
        assertThat(Words.count(1, "second", "seconds")).isEqualTo("1 second");
    }
}
