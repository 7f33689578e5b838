package org.chaosee.proxy.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MembersTest {

    private static Members members(String text) {
        return Members.of(new Body().read(text.getBytes(UTF_8)), "");
    }

    @Test
    void keysAreFoundInAnyCase() {
        assertThat(members("{\"NaMe\": \"a\"}").text("name")).isEqualTo("a");
    }

    @Test
    void nullIsAbsent() {
        assertThat(members("{\"name\": null}").text("name")).isNull();
        assertThat(members("null").text("name")).isNull();
    }

    @Test
    void wholeNumbersHave64BitsAndNoFraction() {
        assertThat(members("{\"n\": 9223372036854775807}").whole("n")).isEqualTo(Long.MAX_VALUE);
        assertThat(members("{\"n\": -9223372036854775808}").whole("n")).isEqualTo(Long.MIN_VALUE);
        for (String number : new String[] {"9223372036854775808", "1.0", "1e3", "\"1\"", "true", "{}", "[1]"}) {
            assertThatThrownBy(() -> members("{\"n\": " + number + "}").whole("n"))
                    .as(number)
                    .isInstanceOf(BadBodyException.class)
                    .hasMessageStartingWith("/n must be a whole number of 64 bits, and is ");
        }
    }

    @Test
    void mistakesHaveAPlace() {
        assertThatThrownBy(() -> members("{\n \"name\": hello}"))
                .isInstanceOf(BadBodyException.class)
                .hasMessageContaining("line 2, column");
        assertThatThrownBy(() -> members("")).hasMessage("it is empty");
        assertThatThrownBy(() -> members("[]")).hasMessage("it must be an object, and is an array");
    }

    @Test
    void theFirstValueIsAllThatIsRead() {
        assertThat(members("{\"name\": \"a\"} trailing").text("name")).isEqualTo("a");
    }

    @Test
    void nothingAbsurdIsMoreThanAnError() {
        for (String text : new String[] {
            "[".repeat(100_000), "{\"a\":".repeat(100_000), "1".repeat(100_000), "\"\\ud8\"", "\u0000", "\"\n\""
        }) {
            assertThatThrownBy(() -> members(text)).isInstanceOf(BadBodyException.class);
        }
        assertThatThrownBy(() -> new Body().read(new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}))
                .isInstanceOf(BadBodyException.class);
    }

    @Test
    void halfOfACharacterIsReplaced() {
        assertThat(members("{\"name\": \"a\\ud800b\"}").text("name")).isEqualTo("a\uFFFDb");
        assertThat(members("{\"name\": \"\\ud83d\\ude00\"}").text("name")).isEqualTo("\uD83D\uDE00");
    }
}
