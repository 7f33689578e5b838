package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.minimal;
import static org.chaosee.core.codec.Documents.with;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;

import org.chaosee.api.control.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "0",
                "slow-checkout",
                "a-",
                "a--b",
                "123456789012345678901234567890123456789012345678901234567890123"
            })
    void names(String name) {
        assertThat(readNew(with(minimal(), "name", name)).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-a",
                "A",
                "a b",
                "a_b",
                "ä",
                "a\n",
                "1234567890123456789012345678901234567890123456789012345678901234"
            })
    void no_names(String name) {
        assertThat(refused(with(minimal(), "name", name)))
                .extracting(Violation::pointer)
                .containsExactly("/name");
    }

    @Test
    void lengths_are_limited() {
        assertThat(readNew(with(minimal(), "description", "x".repeat(1000))).description())
                .hasSize(1000);
        assertThat(refused(with(minimal(), "description", "x".repeat(1001))))
                .containsExactly(new Violation(
                        "/description",
                        "has 1001 characters, allowed is a text of at most 1000 characters, without control characters"
                                + " other than line breaks and tabs"));
        assertThat(readNew(with(minimal(), "reason", "x".repeat(1000))).reason())
                .hasSize(1000);
        assertThat(refused(with(minimal(), "reason", "x".repeat(1001))))
                .containsExactly(new Violation(
                        "/reason", "has 1001 characters, allowed is a text in one line of at most 1000 characters"));
    }

    @Test
    void a_description_may_have_several_lines_and_a_reason_may_not() {
        assertThat(readNew(with(minimal(), "description", "a\r\n\tb")).description())
                .isEqualTo("a\r\n\tb");
        assertThat(refused(with(minimal(), "reason", "a\nb")))
                .containsExactly(new Violation(
                        "/reason",
                        "is \"a\\u000ab\" with a control character, allowed is a text in one line of at most 1000"
                                + " characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u007f", "\u0085"})
    void control_characters_are_refused(String text) {
        assertThat(refused(with(minimal(), "description", text))).hasSize(1);
        assertThat(refused(with(minimal(), "reason", text))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00", "a\udc00\ud800b"})
    void half_surrogate_pairs_are_refused(String text) {
        assertThat(refused(with(minimal(), "description", text)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message())
                        .contains("half of a surrogate pair")
                        .contains("\\ud"));
    }

    @Test
    void whole_surrogate_pairs_are_fine() {
        assertThat(readNew(with(minimal(), "reason", "\ud83d\ude00")).reason()).isEqualTo("\ud83d\ude00");
    }
}
