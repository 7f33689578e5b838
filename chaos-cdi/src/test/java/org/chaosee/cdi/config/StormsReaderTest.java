package org.chaosee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.settings.StormSettings;
import org.junit.jupiter.api.Test;

class StormsReaderTest {

    private final Map<String, String> properties = new TreeMap<>();
    private final Values values = new Values(key -> Optional.ofNullable(properties.get(key)));

    @Test
    void everyValueIsRead() {
        set("users", "alice, bob");
        set("duration", "PT2M");
        set("http-percent", "12.5");
        set("jpa-percent", "0.33");
        set("bean-percent", "0");
        set("faults", "latency,abort");
        set("latency-min", "PT0.1S");
        set("latency-max", "PT1S");
        set("statuses", "500, 503");
        set("exclude", "/api/login");
        set("seed", "42");
        set("begin", "startup");

        assertThat(read())
                .containsExactly(Map.entry(
                        "rush-hour",
                        new StormSettings(
                                Map.ofEntries(
                                        Map.entry("users", List.of("alice", "bob")),
                                        Map.entry("duration", "PT2M"),
                                        Map.entry("httpPercent", new BigDecimal("12.5")),
                                        Map.entry("jpaPercent", new BigDecimal("0.33")),
                                        Map.entry("beanPercent", BigDecimal.ZERO),
                                        Map.entry("faults", List.of("latency", "abort")),
                                        Map.entry("latencyMin", "PT0.1S"),
                                        Map.entry("latencyMax", "PT1S"),
                                        Map.entry("statuses", List.of(new BigDecimal(500), new BigDecimal(503))),
                                        Map.entry("exclude", List.of("/api/login")),
                                        Map.entry("seed", new BigDecimal(42))),
                                false,
                                true)));
        assertThat(values.problems()).isEmpty();
    }

    @Test
    void aStormForEveryoneIsAskedForExplicitly() {
        set("everyone", "true");
        assertThat(read()).containsExactly(Map.entry("rush-hour", new StormSettings(Map.of(), true, false)));
    }

    @Test
    void environmentVariablesTellOfStormsToo() {
        properties.put("CHAOS_STORMS_RUSH_HOUR_HTTP_PERCENT", "5");
        properties.put("chaos.storms.rush-hour.http-percent", "5"); // what MicroProfile Config makes of it
        properties.put("CHAOS_STORMS_", "x");
        properties.put("CHAOS_STORMS_USERS", "x");
        assertThat(read()).containsOnlyKeys("rush-hour");
        assertThat(new StormsReader(values, Limits.DEFAULTS).read(List.of("CHAOS_STORMS_RUSH_HOUR_HTTP_PERCENT")))
                .containsOnlyKeys("rush-hour");
    }

    /** SmallRye Config lists a name of its own besides, with a dot for each underscore. */
    @Test
    void whatSmallRyeMakesOfEnvironmentVariablesIsNoStorm() {
        properties.put("chaos.storms.rush-hour.users", "alice");
        properties.put("chaos.storms.rush-hour.http-percent", "5");
        assertThat(new StormsReader(values, Limits.DEFAULTS)
                        .read(List.of(
                                "CHAOS_STORMS_RUSH_HOUR_USERS",
                                "chaos.storms.rush.hour.users",
                                "CHAOS_STORMS_RUSH_HOUR_HTTP_PERCENT",
                                "chaos.storms.rush.hour.http.percent")))
                .containsOnlyKeys("rush-hour");
        assertThat(values.problems()).isEmpty();
    }

    @Test
    void aForgottenNameIsRefused() {
        properties.put("chaos.storms.users", "alice");
        properties.put("chaos.storms.rush-hour", "x");
        read();
        assertThat(values.problems()).hasSize(2).allMatch(problem -> problem.contains("which is no key of a storm"));
    }

    @Test
    void eachProblemNamesItsKey() {
        set("users", "alice");
        set("roles", "tester");
        set("http-percent", "120");
        set("jpa-percent", "many");
        set("duration", "PT5H");
        set("statuses", "500, 99");
        set("everyone", "perhaps");
        set("begin", "tomorrow");
        read();
        assertThat(values.problems())
                .containsExactlyInAnyOrder(
                        "The configuration value chaos.storms.rush-hour.everyone=perhaps is not valid; allowed is true"
                                + " or false.",
                        "The configuration value chaos.storms.rush-hour.begin=tomorrow is not valid; allowed is one of"
                                + " startup.",
                        "The configuration value chaos.storms.rush-hour.roles is there together with users, allowed is"
                                + " one of the two.",
                        "The configuration value chaos.storms.rush-hour.duration is \"PT5H\", allowed is an ISO-8601"
                                + " duration such as PT1.5S, from PT1S to PT4H (chaos.limits.max-expiry).",
                        "The configuration value chaos.storms.rush-hour.http-percent is 120, allowed is a number from"
                                + " 0 to 100 with at most five decimals.",
                        "The configuration value chaos.storms.rush-hour.jpa-percent is \"many\", allowed is a number"
                                + " from 0 to 100 with at most five decimals.",
                        "The configuration value chaos.storms.rush-hour.statuses is 99, allowed is an integer from 200"
                                + " to 599.");
    }

    @Test
    void aStormThatBeginsWithTheApplicationStrikesSomebody() {
        set("begin", "startup");
        read();
        assertThat(values.problems())
                .containsExactly(
                        "The configuration value chaos.storms.rush-hour.users is missing, required is a list of"
                                + " users, or roles instead; a storm strikes everyone only when it is configured to"
                                + " (chaos.storms.rush-hour.everyone).");
    }

    @Test
    void unknownKeysAndNamesAreRefused() {
        set("http-percents", "5");
        properties.put("chaos.storms.Rush Hour.users", "alice");
        read();
        assertThat(values.problems())
                .containsExactlyInAnyOrder(
                        "The configuration has chaos.storms.rush-hour.http-percents, which is no key of a storm; allowed"
                                + " are chaos.storms.<name>. and one of users, roles, everyone, duration, http-percent,"
                                + " jpa-percent, bean-percent, client-percent, faults, latency-min, latency-max, statuses, exclude,"
                                + " seed, begin.",
                        "The configuration has a storm whose name is \"Rush Hour\", allowed is a name of the characters"
                                + " a-z, 0-9 and - that doesn't begin with - of at most 40 characters.");
    }

    @Test
    void withoutStormsThereIsNone() {
        properties.put("chaos.enabled", "true");
        properties.put("CHAOS_ENABLED", "true");
        assertThat(read()).isEmpty();
    }

    private void set(String key, String value) {
        properties.put("chaos.storms.rush-hour." + key, value);
    }

    private Map<String, StormSettings> read() {
        return new StormsReader(values, Limits.DEFAULTS).read(properties.keySet());
    }
}
