package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chaosee.api.Injection;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.api.SkipReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InjectionsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    @BeforeEach
    void fourCallsWereHit() {
        ADMIN.runtime().recent().onInjection(injection(1, "slow", "latency", Duration.ofMillis(1500)));
        ADMIN.runtime().recent().onInjection(injection(2, "refused", "abort", Duration.ZERO));
        ADMIN.runtime().recent().onSkip(injection(3, "slow", "latency", Duration.ofSeconds(1)), SkipReason.DRY_RUN);
        ADMIN.runtime().recent().onSkip(injection(4, "slow", "latency", Duration.ofSeconds(2)), SkipReason.OVERFLOW);
    }

    @Test
    void anInjectionTellsWhatHappened() {
        assertThat(ADMIN.get("/chaos/injections?offset=3").is(200).body())
                .isEqualTo("{\"items\":[{\"at\":\"2026-01-01T12:00:01Z\",\"action\":\"slow\","
                        + "\"actionId\":\"00000000-0000-0000-0000-000000000004\",\"storm\":null,\"node\":\"node-1\","
                        + "\"point\":{\"kind\":\"http\",\"method\":\"GET\",\"path\":\"/api/products\"},"
                        + "\"phase\":\"before\",\"fault\":\"latency\",\"delay\":\"PT1.5S\",\"skipped\":null}],"
                        + "\"total\":4}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                        | 4,3,2,1 | 4
                    ?offset=1&limit=2         | 3,2     | 4
                    ?action=refused           | 2       | 1
                    ?action=00000000-0000-0000-0000-000000000004 | 4,3,1 | 3
                    ?action=none              | ''      | 0
                    ?storm=gale               | 2       | 1
                    ?storm=ga*                | ''      | 0
                    ?fault=abort              | 2       | 1
                    ?kind=http                | 4,3,2,1 | 4
                    ?skipped=true             | 4,3     | 2
                    ?skipped=false            | 2,1     | 2
                    ?skipped=dry-run          | 3       | 1
                    ?skipped=overflow         | 4       | 1
                    ?skipped=rate             | ''      | 0
                    ?skipped=share            | ''      | 0
                    ?skipped=false&fault=abort&action=slow | '' | 0
                    """)
    void theLatestComeFirstAndAreFiltered(String query, String seconds, int total) {
        Answer list = ADMIN.get("/chaos/injections" + query).is(200);

        String found = String.join(
                ",",
                list.items("at").stream()
                        .map(at -> String.valueOf(Duration.between(NOON, Instant.parse((String) at))
                                .toSeconds()))
                        .toList());
        assertThat(found).isEqualTo(seconds);
        assertThat(list.json()).containsEntry("total", new BigDecimal(total));
    }

    private static Injection injection(int second, String action, String fault, Duration delay) {
        return new Injection(
                NOON.plusSeconds(second),
                new UUID(0, action.length()),
                action,
                action.equals("refused") ? "gale" : null,
                "node-1",
                Kind.HTTP,
                new TreeMap<>(Map.of("method", "GET", "path", "/api/products")),
                Phase.BEFORE,
                fault,
                delay);
    }
}
