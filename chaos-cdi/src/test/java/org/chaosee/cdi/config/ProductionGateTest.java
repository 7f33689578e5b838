package org.chaosee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionGateTest {

    private static final String NO_GUARD =
            "This is production (mp.config.profile=prod), where Chaos EE is on only with a"
                    + " guard: set at least one of chaos.guard.max-error-percent, chaos.guard.max-p99,"
                    + " chaos.guard.max-heap-percent, a share below 100.";
    private static final String NO_ADMIN =
            "This is production (mp.config.profile=prod), where Chaos EE is on only when it"
                    + " is said who may administer: set chaos.admin.token, chaos.admin.tokens.<name> or chaos.admin.role.";

    private final Map<String, String> values = new HashMap<>();

    @BeforeEach
    void allowProduction() {
        values.put("chaos.enabled", "true");
        values.put("mp.config.profile", "prod");
        values.put("chaos.allow-production", "true");
    }

    @Test
    void whatIsMissingIsSaidAtOnceAlongWithAllElse() {
        values.put("chaos.response-marker", "perhaps");

        assertThat(problems())
                .containsExactly(
                        "The configuration value chaos.response-marker=perhaps is not valid; allowed is true or false.",
                        NO_GUARD,
                        NO_ADMIN);
    }

    @ParameterizedTest
    @CsvSource({"chaos.guard.max-error-percent, 5", "chaos.guard.max-p99, PT2S", "chaos.guard.max-heap-percent, 99.9"})
    void oneBoundIsAGuard(String key, String value) {
        values.put("chaos.admin.token", "secret");
        assertThat(problems()).containsExactly(NO_GUARD);

        values.put(key, value);
        assertThat(read()).isInstanceOf(Configuration.On.class);
    }

    @ParameterizedTest
    @CsvSource({
        "chaos.guard.readiness, true",
        "chaos.guard.max-error-percent, 100",
        "chaos.guard.max-heap-percent, 100",
        "chaos.guard.max-p99, ' '",
        "chaos.guard.window, PT30S"
    })
    void whatBoundsNothingIsNoGuard(String key, String value) {
        values.put("chaos.admin.token", "secret");
        values.put(key, value);

        assertThat(problems()).containsExactly(NO_GUARD);
    }

    @Test
    void aGuardThatIsSwitchedOffIsNone() {
        values.put("chaos.admin.token", "secret");
        values.put("chaos.guard.max-p99", "PT2S");
        values.put("chaos.guard.enabled", "false");

        assertThat(problems())
                .containsExactly("This is production (mp.config.profile=prod), where Chaos EE is on only with a guard:"
                        + " leave out chaos.guard.enabled=false.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chaos.admin.token", "chaos.admin.tokens.ci", "chaos.admin.role"})
    void aTokenOrARoleIsEnough(String key) {
        values.put("chaos.guard.max-p99", "PT2S");
        assertThat(problems()).containsExactly(NO_ADMIN);

        values.put(key, "x");
        assertThat(read()).isInstanceOf(Configuration.On.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chaos.admin.read-only-tokens.wall", "chaos.admin.read-only-role"})
    void whoMayOnlyReadAdministersNothing(String key) {
        values.put("chaos.guard.max-p99", "PT2S");
        values.put(key, "x");

        assertThat(problems()).containsExactly(NO_ADMIN);
    }

    @Test
    void elsewhereNothingIsMandatory() {
        values.remove("mp.config.profile");

        assertThat(read()).isInstanceOf(Configuration.On.class);
    }

    private List<String> problems() {
        return ((Configuration.Invalid) read()).problems();
    }

    private Configuration read() {
        return new ConfigurationReader(
                        key -> Optional.ofNullable(values.get(key)),
                        values::keySet,
                        () -> new TreeSet<>(List.of("jpa", "memory")),
                        () -> "this-host")
                .read();
    }
}
