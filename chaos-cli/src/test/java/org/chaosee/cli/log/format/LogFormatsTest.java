package org.chaosee.cli.log.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogFormatsTest {

    private final LogFormats formats =
            new LogFormats(new LocalTimes(ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 1, 1)));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[2026-01-01T12:00:00.123+0000] [Payara 6] [SEVERE] [AS-1] [org.shop] [tid: _ThreadID=1 _ThreadName=a] [timeMillis: 1] [levelValue: 1000] It broke ~ 2026-01-01T12:00:00.123Z ~ ERROR ~ org.shop ~ It broke",
                "[2026-01-01T12:00:00.123+0000] [] [WARNING] [] [org.shop] [tid: _ThreadID=1] [timeMillis: 1] [levelValue: 900] [[ ~ 2026-01-01T12:00:00.123Z ~ WARNING ~ org.shop ~ ``",
                "[2026-01-01T12:00:00.123+0000] [GlassFish 7.0] [INFO] [] [] [tid: _ThreadID=1] [[ ~ 2026-01-01T12:00:00.123Z ~ OTHER ~ `` ~ ``",
                "[2026-01-01T12:00:00.123+0000] [Payara 6] [SEVERE] It broke [here] ~ 2026-01-01T12:00:00.123Z ~ ERROR ~ `` ~ It broke [here]",
                "12:00:00,123 ERROR [org.shop] (default task-1) It broke ~ 2026-01-01T11:00:00.123Z ~ ERROR ~ org.shop ~ It broke",
                "2026-07-01 12:00:00,123 WARN  [org.shop] (default task-1) It broke ~ 2026-07-01T10:00:00.123Z ~ WARNING ~ org.shop ~ It broke",
                "2026-01-01T12:00:00.123Z ERROR org.shop.Till - It broke ~ 2026-01-01T12:00:00.123Z ~ ERROR ~ org.shop.Till ~ It broke",
                "2026-01-01 12:00:00.123 [main] ERROR org.shop.Till - It broke ~ 2026-01-01T11:00:00.123Z ~ ERROR ~ org.shop.Till ~ It broke",
                "[1/2/26, 12:00:00:123 UTC] 0000002a com.ibm.ws.kernel E CWWKE0001E: It broke ~ 2026-01-02T12:00:00.123Z ~ ERROR ~ com.ibm.ws.kernel ~ CWWKE0001E: It broke",
                "[13/2/26 12:00:00:123 CET] 0000002a id=00000000 shop.Till W It broke ~ 2026-02-13T11:00:00.123Z ~ WARNING ~ shop.Till ~ It broke",
                "[#|2026-01-01T12:00:00.123+0100|SEVERE|Payara 6|org.shop|_ThreadID=1;|It broke|#] ~ 2026-01-01T11:00:00.123Z ~ ERROR ~ org.shop ~ It broke",
                "12:00:00 WARNING org.shop: It broke ~ 2026-01-01T11:00:00Z ~ WARNING ~ org.shop ~ It broke"
            })
    void first_lines_are_read(String line, String at, String level, String logger, String message) {
        Head head = formats.head(line).orElseThrow();
        assertThat(head.at()).hasToString(at);
        assertThat(head.level()).hasToString(level);
        assertThat(head.logger()).isEqualTo(logger);
        assertThat(head.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"timestamp\": \"2026-01-01T12:00:00Z\", \"level\": \"ERROR\", \"message\": \"It broke\", \"loggerName\": \"a\"}",
                "{\"@timestamp\": \"2026-01-01T13:00:00+01:00\", \"severity\": \"SEVERE\", \"msg\": \"It broke\"}",
                "{\"ibm_datetime\": \"2026-01-01T12:00:00.000+0000\", \"loglevel\": \"FATAL\", \"message\": \"It broke\"}",
                "{\"time\": 1767268800, \"level\": \"error\", \"message\": \"It broke\"}",
                "{\"ts\": 1767268800000, \"level\": \"error\", \"message\": \"It broke\"}"
            })
    void json_is_read_by_common_names(String line) {
        Head head = formats.head(line).orElseThrow();
        assertThat(head.at()).hasToString("2026-01-01T12:00:00Z");
        assertThat(head.level()).isEqualTo(Level.ERROR);
        assertThat(head.message()).isEqualTo("It broke");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jan 01, 2026 12:00:00 PM org.shop.Till pay",
                "Jan 1, 2026, 12:00:00\u202FPM org.shop.Till pay",
                "jan 1, 2026 12:00:00 pm org.shop.Till"
            })
    void the_level_may_come_later(String line) {
        Head head = formats.head(line.replace("jan", "Jan")).orElseThrow();
        assertThat(head.at()).hasToString("2026-01-01T11:00:00Z");
        assertThat(head.level()).isNull();
        assertThat(head.logger()).isEqualTo("org.shop.Till");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\tat org.shop.Till.pay(Till.java:12)",
                "Caused by: java.io.IOException: no",
                "[2026-13-41T12:00:00.123+0000] [Payara 6] [SEVERE] [] [a] no such day",
                "[2026-01-01T12:00:00.123+0000] no level",
                "{\"timestamp\": \"soon\", \"level\": \"ERROR\"}",
                "{\"level\": \"ERROR\"}",
                "{not json",
                "[1/1/26, 12:00:00:123 MOON] 0000002a a E no such zone",
                "99:00:00,123 ERROR [a] (b) no such time",
                "SEVERE: the second line"
            })
    void other_lines_begin_nothing(String line) {
        assertThat(formats.head(line)).isEmpty();
    }

    @Test
    void a_clock_that_goes_back_means_the_next_day() {
        assertThat(formats.head("23:59:59,900 ERROR [a] (b) c").orElseThrow().at())
                .hasToString("2026-01-01T22:59:59.900Z");
        assertThat(formats.head("00:00:00,100 ERROR [a] (b) c").orElseThrow().at())
                .hasToString("2026-01-01T23:00:00.100Z");
        assertThat(formats.head("23:59:59,950 ERROR [a] (b) late").orElseThrow().at())
                .hasToString("2026-01-01T22:59:59.950Z");
        assertThat(formats.head("00:00:01,000 ERROR [a] (b) c").orElseThrow().at())
                .hasToString("2026-01-01T23:00:01Z");
    }
}
