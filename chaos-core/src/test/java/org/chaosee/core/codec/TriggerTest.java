package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.withTrigger;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.chaosee.api.Percent;
import org.chaosee.api.Trigger;
import org.chaosee.api.control.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggerTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 10000000", "100.0, 10000000", "1E2, 10000000", "12.5, 1250000", "0.00001, 1"})
    void probabilities(BigDecimal value, int units) {
        assertThat(readNew(withTrigger(object("probability", value))).trigger().probability())
                .isEqualTo(new Percent(units));
    }

    @ParameterizedTest
    @ValueSource(strings = {"100.00001", "-0.00001", "0.000001", "1E+999999999"})
    void no_probabilities(BigDecimal value) {
        assertThat(refused(withTrigger(object("probability", value))))
                .containsExactly(new Violation(
                        "/trigger/probability",
                        "is " + value + ", allowed is a number from 0 to 100 with at most five decimals"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"everyNth", "maxInjections"})
    void counts(String member) {
        assertThat(readNew(withTrigger(object(member, 1)))).isNotNull();
        assertThat(readNew(withTrigger(object(member, Integer.MAX_VALUE)))).isNotNull();
    }

    static Stream<Object> noCounts() {
        return Stream.of(0, -1, 2147483648L, 1.5, "1");
    }

    @ParameterizedTest
    @MethodSource("noCounts")
    void counts_are_integers_from_1(Object value) {
        String shown = value instanceof String ? "\"" + value + "\"" : value.toString();

        assertThat(refused(withTrigger(object("everyNth", value, "maxInjections", value))))
                .containsExactly(
                        new Violation(
                                "/trigger/everyNth", "is " + shown + ", allowed is an integer from 1 to 2147483647"),
                        new Violation(
                                "/trigger/maxInjections",
                                "is " + shown + ", allowed is an integer from 1 to 2147483647"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T12:01:00Z, 2026-01-01T12:01:00Z",
        "2026-01-01T13:01:00+01:00, 2026-01-01T12:01:00Z",
        "2026-01-01T12:01Z, 2026-01-01T12:01:00Z",
        "2026-01-01T12:01:00.123456789Z, 2026-01-01T12:01:00.123456Z",
        "1970-01-01T00:00:00Z, 1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z",
    })
    void instants(String text, Instant instant) {
        assertThat(readNew(withTrigger(object("from", text))).trigger())
                .isEqualTo(new Trigger(Percent.HUNDRED, null, null, instant, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-01-01",
                "2026-01-01T12:00:00",
                "2026-02-30T12:00:00Z",
                "1969-12-31T23:59:59Z",
                "9999-12-31T23:59:59-01:00",
                "+10000-01-01T00:00:00Z",
                "+1000000000-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00+18:00",
                "2026-01-01T12:00:00Z[Europe/Berlin]",
            })
    void no_instants(String text) {
        assertThat(refused(withTrigger(object("from", text))))
                .containsExactly(new Violation(
                        "/trigger/from",
                        "is \"" + text
                                + "\", allowed is an ISO-8601 instant of the years 1970 to 9999 such as"
                                + " 2026-01-01T12:15:00Z"));
    }

    @Test
    void an_instant_is_text() {
        assertThat(refused(withTrigger(object("from", 1767268800))))
                .extracting(Violation::pointer)
                .containsExactly("/trigger/from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T12:01:00Z", "2026-01-01T12:00:59Z"})
    void a_window_ends_after_it_begins(String until) {
        assertThat(refused(withTrigger(object("from", "2026-01-01T12:01:00Z", "until", until))))
                .containsExactly(new Violation(
                        "/trigger/until",
                        "is \"" + until + "\", allowed is an instant later than from, 2026-01-01T12:01:00Z"));
    }

    @Test
    void unknown_members_are_refused() {
        assertThat(refused(withTrigger(object("percent", 5))))
                .containsExactly(
                        new Violation(
                                "/trigger/percent",
                                "is not a known member, allowed are probability, everyNth, maxInjections, from, until, schedule"));
    }
}
