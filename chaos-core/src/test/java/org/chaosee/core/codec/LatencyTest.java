package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.minimal;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.withFault;
import static org.chaosee.core.codec.TestCodec.maxLatency;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;

import java.time.Duration;
import org.chaosee.api.control.Violation;
import org.chaosee.api.fault.LatencyFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, PT1S, PT3S",
                "PT2S, -, PT2S, PT3S",
                "PT5S, -, PT5S, PT5S",
                "-, PT2S, PT1S, PT2S",
                "-, PT0.5S, PT0.5S, PT0.5S",
                "PT0S, PT0S, PT0S, PT0S",
                "PT1S, PT1M, PT1S, PT1M",
                "PT0.000000001S, PT60S, PT0.000000001S, PT60S",
            })
    void what_is_left_out_goes_along(String min, String max, Duration shortest, Duration longest) {
        assertThat(readNew(withFault(object("type", "latency", "min", min, "max", max)))
                        .fault())
                .isEqualTo(new LatencyFault(shortest, longest));
    }

    @ParameterizedTest
    @CsvSource({"PT2S, PT1S, PT2S", "PT0.1S, PT0.1S, PT0.1S"})
    void the_defaults_keep_to_the_limit(Duration limit, Duration shortest, Duration longest) {
        assertThat(maxLatency(limit).readNew(minimal(), null).fault()).isEqualTo(new LatencyFault(shortest, longest));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1s",
                "1000",
                "PT",
                "-PT1S",
                "PT-1S",
                "PT60.000000001S",
                "P1000000000D",
                "PT99999999999999999999S",
                "P1M"
            })
    void no_durations(String text) {
        assertThat(refused(withFault(object("type", "latency", "max", text))))
                .containsExactly(new Violation(
                        "/fault/max",
                        "is \"" + text
                                + "\", allowed is an ISO-8601 duration such as PT1.5S, from PT0S to PT1M"
                                + " (chaos.limits.max-latency)"));
    }

    @Test
    void durations_are_text() {
        assertThat(refused(withFault(object("type", "latency", "min", 1000, "max", object()))))
                .extracting(Violation::pointer)
                .containsExactly("/fault/min", "/fault/max");
    }

    @Test
    void bounds_are_not_reversed() {
        assertThat(refused(withFault(object("type", "latency", "min", "PT2S", "max", "PT1S"))))
                .containsExactly(
                        new Violation("/fault/max", "is \"PT1S\", allowed is a duration not shorter than min, PT2S"));
    }

    @Test
    void members_of_other_types_are_refused_unless_null() {
        assertThat(refused(withFault(object("type", "latency", "status", 503))))
                .containsExactly(new Violation("/fault/status", "is not a known member, allowed are type, min, max"));
        assertThat(readNew(withFault(object("type", "latency", "status", null))))
                .isNotNull();
        assertThat(refused(withFault(object("type", "latency", "state", null)))).hasSize(1);
    }

    @Test
    void the_type_is_required_and_known() {
        assertThat(refused(withFault(object("min", "PT1S"))))
                .containsExactly(new Violation(
                        "/fault/type",
                        "is missing, required is one of latency, abort, exception, throttle, truncate, headers"));
        assertThat(refused(withFault(object("type", "exit", "soon", true))))
                .containsExactly(
                        new Violation(
                                "/fault/type",
                                "is \"exit\", allowed is one of latency, abort, exception, throttle, truncate, headers"),
                        new Violation(
                                "/fault/soon",
                                "is not a known member, allowed are type, min, max, status, body, headers, exception,"
                                        + " message, bytesPerSecond, afterBytes, set, remove"));
    }
}
