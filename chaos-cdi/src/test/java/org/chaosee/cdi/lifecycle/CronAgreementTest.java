package org.chaosee.cdi.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.CronTrigger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Random;
import org.chaosee.core.trigger.Cron;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the core knows of cron expressions is what Jakarta Concurrency knows of them. */
class CronAgreementTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T12:00:00Z");

    private final Random random = new Random(4711);
    private int compared;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * *",
                "*/7 * * * *",
                "5/20 9-17 * * MON-FRI",
                "0 0 13 * FRI",
                "0 0 29 2 *",
                "0 0 * * 5-7",
                "0 0 * * 0",
                "0 0 * JAN,jul sun",
                "30 59 23 31 12 *",
                "*/15 * */6 1,15 */3 *",
            })
    void an_expression_means_the_same(String expression) {
        assertSame(expression);
    }

    @Test
    void any_expression_means_the_same() {
        for (int i = 0; i < 500; i++) {
            assertSame(field(0, 59) + " " + field(0, 59) + " " + field(0, 23) + " " + field(1, 28) + " * "
                    + (random.nextBoolean() ? "*" : String.valueOf(random.nextInt(8))));
        }
        assertThat(compared).isGreaterThan(2000);
    }

    private void assertSame(String expression) {
        Cron cron = Cron.parse(expression);
        Trigger trigger = new Trigger(expression);
        Instant now = BEGIN;
        for (int i = 0; i < 5; i++) {
            Instant next = cron.next(now);
            Instant expected = trigger.after(now);
            if (expected != null) {
                assertThat(next).as("%s after %s", expression, now).isEqualTo(expected);
                compared++;
            }
            now = next;
        }
    }

    private String field(int min, int max) {
        int one = min + random.nextInt(max - min + 1);
        int other = min + random.nextInt(max - min + 1);
        return switch (random.nextInt(5)) {
            case 0 -> "*";
            case 1 -> String.valueOf(one);
            case 2 -> Math.min(one, other) + "-" + Math.max(one, other);
            case 3 -> one + "," + other;
            default -> "*/" + (1 + random.nextInt(max));
        };
    }

    private static final class Trigger extends CronTrigger {

        Trigger(String expression) {
            super(expression, ZoneOffset.UTC);
        }

        /**
         * Later than that, where the next one may be that very moment. Null where the trigger of version 3.0 breaks, as it
         * does at 12:00:01 when it waits for 52 20 20-22 * * *. That is why the core reckons for itself.
         */
        Instant after(Instant instant) {
            try {
                return next(ZonedDateTime.ofInstant(instant.plusSeconds(1), ZoneOffset.UTC))
                        .toInstant();
            } catch (ArrayIndexOutOfBoundsException e) {
                return null;
            }
        }
    }
}
