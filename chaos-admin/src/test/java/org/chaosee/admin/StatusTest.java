package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chaosee.core.runtime.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatusTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    @Test
    void theStatusTellsHowTheNodeIsDoing() {
        ADMIN.create("on");
        ADMIN.create("off");
        ADMIN.call("POST", "/chaos/actions/off/disable").send();

        Map<String, Object> status = ADMIN.get("/chaos/status").is(200).json();

        assertThat(status)
                .contains(
                        entry("node", "node-1"),
                        entry("version", Version.current()),
                        entry("revision", new BigDecimal(3)),
                        entry("actions", Map.of("stored", new BigDecimal(2), "live", new BigDecimal(1))),
                        entry("storms", List.of()),
                        entry("points", new BigDecimal(3)),
                        entry("delayed", BigDecimal.ZERO),
                        entry("failures", BigDecimal.ZERO),
                        entry(
                                "injections",
                                Map.of(
                                        "injected",
                                        BigDecimal.ZERO,
                                        "dry-run",
                                        BigDecimal.ZERO,
                                        "overflow",
                                        BigDecimal.ZERO,
                                        "rate",
                                        BigDecimal.ZERO,
                                        "share",
                                        BigDecimal.ZERO,
                                        "undeclared-exception",
                                        BigDecimal.ZERO,
                                        "no-body",
                                        BigDecimal.ZERO)));
        assertThat(Instant.parse((String) status.get("time"))).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void theStatusTellsAllLimits() {
        assertThat(ADMIN.get("/chaos/status").object("limits"))
                .containsOnly(
                        entry("defaultExpiry", "PT15M"),
                        entry("maxExpiry", "PT4H"),
                        entry("maxLatency", "PT1M"),
                        entry("maxConcurrentDelays", new BigDecimal(100)),
                        entry("maxActions", new BigDecimal(1000)),
                        entry("maxInjectionsPerMinute", null),
                        entry("maxInjectedPercent", new BigDecimal(100)),
                        entry("injectedWindow", "PT1M"),
                        entry("maxMemoryFraction", new BigDecimal("0.95")),
                        entry("maxCpuLoad", BigDecimal.ONE));
    }

    @Test
    void theStatusNamesTheStormsInForce() {
        ADMIN.storm("rush-hour");
        ADMIN.storm("gale");
        ADMIN.storm("breeze");
        ADMIN.call("DELETE", "/chaos/storms/gale").send().is(200);

        assertThat(ADMIN.get("/chaos/status").json()).contains(entry("storms", List.of("rush-hour", "breeze")));
    }

    @Test
    void theStatusTellsOfTheStore() {
        ADMIN.create("on");

        assertThat(ADMIN.get("/chaos/status").object("store"))
                .contains(
                        entry("type", "memory"),
                        entry("state", "up"),
                        entry("cause", null),
                        entry("skippedRows", BigDecimal.ZERO))
                .hasEntrySatisfying(
                        "lastRefresh",
                        instant -> assertThat(Instant.parse((String) instant)).isBeforeOrEqualTo(Instant.now()));
    }
}
