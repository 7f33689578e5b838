package org.chaosee.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.chaosee.core.testing.LogCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChaosLogTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    @Test
    void a_line_begins_with_its_code() {
        ChaosLog.log(LogMessage.ACTION_DELETED, "slow", "alice");
        assertThat(log.records())
                .extracting(LogRecord::getMessage)
                .containsExactly("CHAOS-0203 Action slow was deleted by alice.");
    }

    @Test
    void a_line_has_the_level_of_its_message_and_the_cause() {
        Throwable cause = new IllegalStateException("gone");
        ChaosLog.log(LogMessage.STORE_DOWN, cause, "gone");
        assertThat(log.records()).singleElement().satisfies(logged -> {
            assertThat(logged.getLevel()).isEqualTo(Level.WARNING);
            assertThat(logged.getThrown()).isSameAs(cause);
        });
    }

    @Test
    void numbers_are_written_as_they_are() {
        assertThat(ChaosLog.format("revision {0}, {1} left", 1_234_567L, 0)).isEqualTo("revision 1234567, 0 left");
    }

    @Test
    void null_is_a_word() {
        assertThat(ChaosLog.format("by {0}.", (Object) null)).isEqualTo("by null.");
    }

    @Test
    void what_looks_like_a_pattern_in_a_parameter_is_none() {
        assertThat(ChaosLog.format("by {0} and {1}", "{1}", "$1 \\ 'it''s' {0} {x}"))
                .isEqualTo("by {1} and $1 \\ 'it''s' {0} {x}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ad", "\u061c", "\u200b", "\u200f", "\u202e", "\u2066", "\u2069", "\ufeff"})
    void what_a_user_typed_can_neither_turn_a_line_round_nor_hide_in_it(String control) {
        assertThat(ChaosLog.format("by {0}.", "alice" + control + "bob")).isEqualTo("by alice bob.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\t", "\0", "\u001b", "\u007f", "\u0085", "\u009b", "\u2028", "\u2029"})
    void what_a_user_typed_can_not_break_a_line(String control) {
        assertThat(ChaosLog.format("by {0}.", "alice" + control + "CHAOS-0203 Action"))
                .isEqualTo("by alice" + " ".repeat(control.length()) + "CHAOS-0203 Action.");
    }
}
