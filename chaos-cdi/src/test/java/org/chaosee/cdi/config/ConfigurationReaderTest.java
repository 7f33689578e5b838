package org.chaosee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.chaosee.api.Percent;
import org.chaosee.api.guard.GuardReaction;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.core.settings.AdminSettings;
import org.chaosee.core.settings.AdminToken;
import org.chaosee.core.settings.BeanSettings;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.Exclusions;
import org.chaosee.core.settings.GuardSettings;
import org.chaosee.core.settings.InjectionLimits;
import org.chaosee.core.settings.JvmSettings;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.settings.NodeSettings;
import org.chaosee.core.settings.SafetySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigurationReaderTest {

    private static final Map<String, String> ON = Map.of("chaos.enabled", "true");

    @Test
    void withoutAnyValueChaosIsOff() {
        assertThat(read(Map.of())).isEqualTo(new Configuration.Off());
    }

    @Test
    void whenOffNothingElseIsLookedAt() {
        assertThat(read(Map.of("chaos.enabled", "false", "chaos.refresh-interval", "nonsense")))
                .isEqualTo(new Configuration.Off());
    }

    @Test
    void defaultsAreThoseOfTheReference() {
        assertThat(settings(ON))
                .isEqualTo(new ChaosSettings(
                        "this-host",
                        Duration.ofSeconds(1),
                        Exclusions.NONE,
                        BeanSettings.NONE,
                        true,
                        null,
                        new StoreSettings("java:comp/DefaultDataSource", StoreSettings.Schema.CREATE),
                        new AdminSettings(null, "chaos-admin"),
                        Limits.DEFAULTS,
                        ChaosSettings.DEFAULT_EXCEPTIONS,
                        Map.of()));
    }

    @Test
    void everyValueIsRead() {
        Map<String, String> values = new HashMap<>(ON);
        values.put("chaos.node.name", "node-7");
        values.put("chaos.refresh-interval", "PT5S");
        values.put("chaos.http.exclude", "/internal/**, /ping");
        values.put("chaos.jpa.exclude", "Customer, audit.*");
        values.put("chaos.beans.include", "org.example.**, @Service");
        values.put("chaos.beans.exclude", "Audit");
        values.put("chaos.beans.position", "outside");
        values.put("chaos.response-marker", "false");
        values.put("chaos.store", "memory");
        values.put("chaos.store.datasource", "jdbc/chaos");
        values.put("chaos.store.schema", "none");
        values.put("chaos.admin.token", "secret");
        values.put("chaos.admin.tokens.ci", "secret-of-ci");
        values.put("chaos.admin.read-only-tokens.wall", "secret-of-the-wall");
        values.put("chaos.admin.role", "operator");
        values.put("chaos.admin.read-only-role", "watcher");
        values.put("chaos.limits.default-expiry", "PT1M");
        values.put("chaos.limits.max-expiry", "PT1H");
        values.put("chaos.limits.max-latency", "PT10S");
        values.put("chaos.limits.max-concurrent-delays", "7");
        values.put("chaos.limits.max-injections-per-minute", "600");
        values.put("chaos.limits.max-injected-percent", "12.5");
        values.put("chaos.limits.injected-window", "PT30S");
        values.put("chaos.limits.max-memory-fraction", "0.8");
        values.put("chaos.limits.max-cpu-load", "0.55");
        values.put("chaos.exceptions.allowed", "com.example.**");
        values.put("chaos.jvm.exit-allowed", "true");
        values.put("chaos.halted", "true");
        values.put("chaos.limits.max-actions", "5");
        values.put("chaos.audit.retention", "P7D");
        values.put("chaos.guard.enabled", "false");
        values.put("chaos.guard.window", "PT30S");
        values.put("chaos.node.heartbeat", "PT7S");
        values.put("chaos.node.timeout", "PT30S");
        values.put("chaos.guard.min-calls", "7");
        values.put("chaos.guard.max-error-percent", "0.5");
        values.put("chaos.guard.max-p99", "PT2S");
        values.put("chaos.guard.readiness", "true");
        values.put("chaos.guard.max-heap-percent", "90");
        values.put("chaos.guard.then", "end-storms");

        assertThat(settings(values))
                .isEqualTo(new ChaosSettings(
                        "node-7",
                        Duration.ofSeconds(5),
                        new Exclusions(List.of("/internal/**", "/ping"), List.of("Customer", "audit.*")),
                        new BeanSettings(List.of("org.example.**", "@Service"), List.of("Audit"), BeanSettings.OUTSIDE),
                        false,
                        "memory",
                        new StoreSettings("jdbc/chaos", StoreSettings.Schema.NONE),
                        new AdminSettings(
                                List.of(
                                        new AdminToken("token", "secret", false),
                                        new AdminToken("ci", "secret-of-ci", false),
                                        new AdminToken("wall", "secret-of-the-wall", true)),
                                "operator",
                                "watcher"),
                        new Limits(
                                Duration.ofMinutes(1),
                                Duration.ofHours(1),
                                Duration.ofSeconds(10),
                                7,
                                0.8,
                                0.55,
                                new InjectionLimits(600, Percent.of(12.5), Duration.ofSeconds(30))),
                        List.of("com.example.**"),
                        Map.of(),
                        new JvmSettings(true),
                        new SafetySettings(true, 5, Duration.ofDays(7)),
                        new GuardSettings(
                                false,
                                Duration.ofSeconds(30),
                                7,
                                Percent.of(0.5),
                                Duration.ofSeconds(2),
                                true,
                                Percent.of(90),
                                GuardReaction.END_STORMS),
                        new NodeSettings(Duration.ofSeconds(7), Duration.ofSeconds(30))));
    }

    @Test
    void aNodeIsNotDeadBeforeItIsSilent() {
        Map<String, String> values = new HashMap<>(ON);
        values.put("chaos.node.heartbeat", "PT10S");
        values.put("chaos.node.timeout", "PT20S");

        assertThat(read(values))
                .isEqualTo(new Configuration.Invalid(List.of(
                        "The configuration value chaos.node.timeout=PT20S is not valid; allowed is a duration of at"
                                + " least three times the longer one of chaos.node.heartbeat and"
                                + " chaos.refresh-interval, which is PT10S.")));
    }

    /** It is told of whenever the node looks for changed actions. */
    @Test
    void aNodeThatSeldomLooksForChangesIsNotDeadMeanwhile() {
        Map<String, String> values = new HashMap<>(ON);
        values.put("chaos.refresh-interval", "PT2M");

        assertThat(read(values))
                .isInstanceOfSatisfying(
                        Configuration.On.class,
                        on -> assertThat(on.settings().nodes())
                                .isEqualTo(new NodeSettings(Duration.ofMinutes(2), Duration.ofMinutes(6))));

        values.put("chaos.node.timeout", "PT3M");
        assertThat(read(values)).isInstanceOf(Configuration.Invalid.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chaos.enabled|yes|true or false",
                "chaos.refresh-interval|1s|an ISO-8601 duration from PT0.1S to PT1H, such as PT1S",
                "chaos.refresh-interval|PT0S|an ISO-8601 duration from PT0.1S to PT1H, such as PT1S",
                "chaos.http.exclude|internal|a list of paths or path globs that begin with / or *",
                "chaos.beans.include|org/example|a list of class names (with the package or without) or globs, or of @ and"
                        + " the name of an annotation",
                "chaos.beans.position|around|one of inside, outside",
                "chaos.response-marker|on|true or false",
                "chaos.store|redis|one of jpa, memory",
                "chaos.store.schema|drop|one of create, none",
                "chaos.limits.default-expiry|PT5H|an ISO-8601 duration from PT1S to PT4H, such as PT15M",
                "chaos.limits.max-expiry|-PT1H|an ISO-8601 duration from PT1S to PT8760H, such as PT4H",
                "chaos.limits.max-latency|PT2H|an ISO-8601 duration from PT0.001S to PT1H, such as PT1M",
                "chaos.limits.max-concurrent-delays|0|an integer from 1 to 100000",
                "chaos.limits.max-concurrent-delays|many|an integer from 1 to 100000",
                "chaos.limits.max-injections-per-minute|0|an integer from 1 to 1000000000",
                "chaos.limits.max-injections-per-minute|none|an integer from 1 to 1000000000",
                "chaos.limits.max-injected-percent|0|a number above 0 and at most 100, with at most five decimals",
                "chaos.limits.max-injected-percent|100.1|a number above 0 and at most 100, with at most five decimals",
                "chaos.limits.max-injected-percent|half|a number above 0 and at most 100, with at most five decimals",
                "chaos.limits.injected-window|PT0.5S|an ISO-8601 duration from PT1S to PT1H, such as PT1M",
                "chaos.limits.max-memory-fraction|0.96|a number above 0 and at most 0.95, with at most three decimals",
                "chaos.limits.max-memory-fraction|0|a number above 0 and at most 0.95, with at most three decimals",
                "chaos.limits.max-cpu-load|0.0001|a number above 0 and at most 1, with at most three decimals",
                "chaos.limits.max-cpu-load|80%|a number above 0 and at most 1, with at most three decimals",
                "chaos.jvm.exit-allowed|perhaps|true or false",
                "chaos.guard.enabled|on|true or false",
                "chaos.guard.window|PT0.5S|an ISO-8601 duration from PT1S to PT5M, such as PT10S",
                "chaos.guard.min-calls|0|an integer from 1 to 1000000",
                "chaos.guard.max-error-percent|101|a number from 0 to 100 with at most five decimals",
                "chaos.guard.max-error-percent|5%|a number from 0 to 100 with at most five decimals",
                "chaos.guard.max-p99|1000|an ISO-8601 duration from PT0.001S to PT5M, such as PT1S",
                "chaos.guard.readiness|UP|true or false",
                "chaos.guard.max-heap-percent|-1|a number from 0 to 100 with at most five decimals",
                "chaos.guard.then|stop|one of halt, end-storms, disable-actions",
            })
    void aBadValueIsNamedWithItsKeyAndWhatIsAllowed(String key, String value, String allowed) {
        Map<String, String> values = new HashMap<>(ON);
        values.put(key, value);

        assertThat(read(values))
                .isEqualTo(new Configuration.Invalid(List.of("The configuration value " + key + "=" + value
                        + " is not valid; allowed is " + allowed + ".")));
    }

    @Test
    void allBadValuesAreNamedAtOnce() {
        Map<String, String> values = new HashMap<>(ON);
        values.put("chaos.store", "redis");
        values.put("chaos.response-marker", "on");

        assertThat(read(values))
                .isInstanceOfSatisfying(
                        Configuration.Invalid.class,
                        invalid -> assertThat(invalid.problems()).hasSize(2));
    }

    @Test
    void aShorterMaximumCapsTheDefaultExpiry() {
        Map<String, String> values = new HashMap<>(ON);
        values.put("chaos.limits.max-expiry", "PT5M");

        assertThat(settings(values).limits().defaultExpiry()).isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chaos.environment|production",
                "mp.config.profile|prod",
                "mp.config.profile|eu,prod",
                "smallrye.config.profile|prod"
            })
    void productionStaysOffUnlessAllowed(String key, String value) {
        Map<String, String> values = new HashMap<>(ON);
        values.put(key, value);
        assertThat(read(values)).isEqualTo(new Configuration.OffInProduction(key + "=" + value));

        values.put("chaos.allow-production", "true");
        values.put("chaos.admin.token", "secret");
        values.put("chaos.guard.max-p99", "PT2S");
        assertThat(read(values)).isInstanceOf(Configuration.On.class);
    }

    @Test
    void noTokenIsPrinted() {
        Map<String, String> values = new HashMap<>(ON);
        values.put("chaos.admin.token", "secret");
        values.put("chaos.admin.tokens.ci", "secret-of-ci");
        values.put("chaos.admin.read-only-tokens.wall", "secret-of-the-wall");

        assertThat(settings(values).toString()).doesNotContain("secret");
    }

    private static ChaosSettings settings(Map<String, String> values) {
        return ((Configuration.On) read(values)).settings();
    }

    private static Configuration read(Map<String, String> values) {
        return new ConfigurationReader(
                        key -> Optional.ofNullable(values.get(key)),
                        values::keySet,
                        () -> new TreeSet<>(List.of("jpa", "memory")),
                        () -> "this-host")
                .read();
    }
}
