package org.chaosee.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "1.5s, PT1.5S",
        "5m, PT5M",
        "1h30m, PT1H30M",
        "1d, PT24H",
        "0s, PT0S",
        "PT1.5S, PT1.5S",
        "pt5m, PT5M",
        "' 2s ', PT2S"
    })
    void isReadAsPeopleTypeIt(String text, Duration duration) {
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5",
                "s",
                "-1s",
                "PT-1S",
                "1s 2s",
                "1x",
                "1sx",
                "1e3s",
                "P",
                "9999999999s",
                "P99999999999999D",
                "999999999d",
                "36501d"
            })
    void anythingElseIsRefusedWithWhatIsAllowed(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "' is no duration, allowed is one such as 500ms");
    }

    @ParameterizedTest
    @CsvSource({"PT1H30M, 1h30m", "PT0.5S, 0.5s", "PT24H, 24h"})
    void isWrittenShort(Duration duration, String text) {
        assertThat(Durations.text(duration)).isEqualTo(text);
    }
}
