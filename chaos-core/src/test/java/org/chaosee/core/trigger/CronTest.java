package org.chaosee.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

    /** A Thursday. */
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* * * * *|2026-01-01T12:01:00Z",
                "* * * * * *|2026-01-01T12:00:01Z",
                "0 12 * * *|2026-01-02T12:00:00Z",
                "30 0 12 * * *|2026-01-01T12:00:30Z",
                "*/20 * * * *|2026-01-01T12:20:00Z",
                "5/20 * * * *|2026-01-01T12:05:00Z",
                "15,45 9-17 * * *|2026-01-01T12:15:00Z",
                "0 9-11 * * *|2026-01-02T09:00:00Z",
                "0 0 * * MON-FRI|2026-01-02T00:00:00Z",
                "0 0 * * sat,SUN|2026-01-03T00:00:00Z",
                "0 0 * * 0|2026-01-04T00:00:00Z",
                "0 0 * * 7|2026-01-04T00:00:00Z",
                "0 0 13 * FRI|2026-02-13T00:00:00Z",
                "0 0 1 JAN *|2027-01-01T00:00:00Z",
                "0 0 31 * *|2026-01-31T00:00:00Z",
                "0 0 29 2 *|2028-02-29T00:00:00Z",
                "59 59 23 31 12 *|2026-12-31T23:59:59Z",
            })
    void the_next_moment(String expression, Instant next) {
        assertThat(Cron.parse(expression).next(NOON)).isEqualTo(next);
    }

    @Test
    void a_moment_is_later_than_the_one_before() {
        Cron cron = Cron.parse("0 0 12 * * *");
        assertThat(cron.next(NOON.minusNanos(1))).isEqualTo(NOON);
        assertThat(cron.next(NOON)).isEqualTo(NOON.plusSeconds(24 * 3600));
    }

    @Test
    void rare_days_come_true_across_a_century_that_is_no_leap_year() {
        assertThat(Cron.parse("0 0 29 2 SUN").next(Instant.parse("2088-03-01T00:00:00Z")))
                .isEqualTo(Instant.parse("2128-02-29T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "* * * *",
                "* * * * * * *",
                "*  * * * *",
                " * * * * *",
                "60 * * * *",
                "-1 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 13 *",
                "* * * * 8",
                "* * * FEB-JAN *",
                "10-5 * * * *",
                "*/0 * * * *",
                "*/60 * * * *",
                "*/ * * * *",
                "1, * * * *",
                "1-2-3 * * * *",
                "1-10/2 * * * *",
                "MON * * * *",
                "L * * * *",
                "? * * * *",
                "0 0 30 2 *",
                "0 0 31 4 *",
                "every minute on all days",
                "@daily",
                "\u0661 * * * *",
            })
    void no_expressions(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cron.parse(text));
    }
}
