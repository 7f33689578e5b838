package org.chaosee.cli.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Order 4711 failed after 1.5 s | Order <n> failed after <n> s",
                "took 15ms | took <n>ms",
                "User 'mary o' is gone | User '<text>' is gone",
                "it doesn't, and it can't | it doesn't, and it can't",
                "No such file \"a b\" | No such file \"<text>\"",
                "id 6f1e3a52-99aa-4b1c-8f00-0123456789ab | id <id>",
                "reference 3a9f00bc and 12345678 | reference <id> and <id>",
                "org.foo.Bar@1a2b3c died | org.foo.Bar@<id> died",
                "at 0xCAFE | at <id>",
                "since 2026-01-01T12:00:00.123Z: down | since <time>: down",
                "about ORDER-123 and ORDER-4567 | about ORDER-<n> and ORDER-<n>",
                "CHAOS-0301 failed 3 times | CHAOS-0301 failed <n> times",
                "WFLYEE0043: a name 12 | WFLYEE0043: a name <n>",
                "http://localhost:8080/api/orders/17 | http://localhost:<n>/api/orders/<n>",
                "h2 and utf8 stay | h2 and utf8 stay",
                "bedded facade | bedded facade"
            })
    void what_differs_is_replaced(String message, String normalized) {
        assertThat(Message.normalized(message)).isEqualTo(normalized);
    }

    @Test
    void a_long_one_ends_early() {
        assertThat(Message.normalized("a ".repeat(100_000)))
                .hasSizeLessThan(210)
                .endsWith("...");
    }
}
