package org.chaosee.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlainTest {

    /** CSI in one character, a text that is turned round, DEL, and a language tag beyond 16 bits. */
    private static final String HARMFUL = "a\u009B31m\u202Eb\u007F" + Character.toString(0xE0041) + "é…";

    @Test
    void json_on_a_terminal_steers_it_no_more_than_a_table() throws IOException {
        for (String json : new String[] {
            Json.pretty(Json.object().put("name", HARMFUL)),
            Json.compact(Json.object().put("name", HARMFUL))
        }) {
            assertThat(json)
                    .contains("a\\u009b31m\\u202eb\\u007f\\udb40\\udc41é…")
                    .doesNotContain("\u009B", "\u202E", "\u007F");
            assertThat(Json.parse(json).path("name").asText()).isEqualTo(HARMFUL);
        }
    }

    @Test
    void a_line_stays_one() {
        assertThat(Plain.line("a\nb\u001B[31m")).isEqualTo("a b\uFFFD[31m");
    }
}
