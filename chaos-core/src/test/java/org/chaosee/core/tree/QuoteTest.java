package org.chaosee.core.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void simple_values_are_shown() {
        assertThat(Quote.of("abc")).isEqualTo("\"abc\"");
        assertThat(Quote.of(12.5)).isEqualTo("12.5");
        assertThat(Quote.of(true)).isEqualTo("true");
        assertThat(Quote.of(null)).isEqualTo("null");
    }

    @Test
    void other_values_are_named() {
        assertThat(Quote.of(Map.of("a", 1))).isEqualTo("an object");
        assertThat(Quote.of(List.of("a"))).isEqualTo("a list");
        assertThat(Quote.of(new Object())).isEqualTo("no JSON value");
    }

    @Test
    void long_texts_are_shortened() {
        assertThat(Quote.of("x".repeat(64))).isEqualTo("\"" + "x".repeat(64) + "\"");
        assertThat(Quote.of("x".repeat(65))).isEqualTo("\"" + "x".repeat(64) + "…\"");
    }

    @Test
    void what_could_do_harm_is_escaped() {
        assertThat(Quote.of("a\r\nb\0\u001b[31m")).isEqualTo("\"a\\u000d\\u000ab\\u0000\\u001b[31m\"");
        assertThat(Quote.of("\u202egnp")).isEqualTo("\"\\u202egnp\"");
        assertThat(Quote.of("\ud800x")).isEqualTo("\"\\ud800x\"");
        assertThat(Quote.of("ä\ud83d\ude00")).isEqualTo("\"ä\ud83d\ude00\"");
    }
}
