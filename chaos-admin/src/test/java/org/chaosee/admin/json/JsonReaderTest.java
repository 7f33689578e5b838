package org.chaosee.admin.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void aTextBecomesAPlainTree() {
        assertThat(JsonReader.read("{\"a\": [1, 1.50, -2e3, \"x\", true, false, null], \"b\": {}}"))
                .isEqualTo(Map.of(
                        "a",
                        Arrays.asList(
                                new BigDecimal("1"),
                                new BigDecimal("1.50"),
                                new BigDecimal("-2E+3"),
                                "x",
                                true,
                                false,
                                null),
                        "b",
                        Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"x\"", "true", "null", " [ ] "})
    void anyValueIsJson(String text) {
        JsonReader.read(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[1,]",
                "{\"a\":1,}",
                "{\"a\"}",
                "{a:1}",
                "nul",
                "1 2",
                "\"x\" y",
                "[] []",
                "{} ]",
                "+1",
                ".5",
                "1.",
                "0x1",
                "Infinity",
                "'x'",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12\"",
                "[1 2]",
                "// x\n1"
            })
    void whatIsNotJsonIsRefused(String text) {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> JsonReader.read(text))
                .withMessageEndingWith(".");
    }

    @Test
    void theDepthIsBounded() {
        JsonReader.read("[".repeat(16) + "]".repeat(16));
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> JsonReader.read("[".repeat(17) + "]".repeat(17)))
                .withMessageContaining("deeper than 16");
    }

    @Test
    void numbersAreBounded() {
        assertThat(JsonReader.read("1".repeat(64))).isEqualTo(new BigDecimal("1".repeat(64)));
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> JsonReader.read("1".repeat(65)))
                .withMessageContaining("64 characters");
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> JsonReader.read("1e" + "9".repeat(20)))
                .withMessageContaining("bounds");
    }

    @Test
    void aMemberIsThereOnce() {
        assertThatExceptionOfType(MalformedJsonException.class)
                .isThrownBy(() -> JsonReader.read("{\"a\": 1,\n \"\\u0061\": null}"))
                .withMessageContaining("\"a\" is there twice")
                .withMessageContaining("line 2");
    }
}
