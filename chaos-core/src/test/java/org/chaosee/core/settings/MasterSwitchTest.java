package org.chaosee.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasterSwitchTest {

    @Test
    void it_is_off_unless_it_is_switched_on() {
        assertThat(isOn(Map.of())).isFalse();
        assertThat(isOn(Map.of("chaos.enabled", " TRUE "))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "", "yes", "1"})
    void anything_else_is_off(String value) {
        assertThat(isOn(Map.of("chaos.enabled", value))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "chaos.environment, Production",
        "chaos.environment, prod",
        "mp.config.profile, production",
        "mp.config.profile, prod",
        "mp.config.profile, ' eu, PROD'",
        "smallrye.config.profile, prod"
    })
    void production_is_off_unless_it_is_allowed(String key, String value) {
        Map<String, String> values = new HashMap<>(Map.of("chaos.enabled", "true", key, value));
        assertThat(isOn(values)).isFalse();

        values.put("chaos.allow-production", "perhaps");
        assertThat(isOn(values)).isFalse();
        values.put("chaos.allow-production", "true");
        assertThat(isOn(values)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"chaos.environment, test", "mp.config.profile, product", "smallrye.config.profile, dev"})
    void other_places_are_no_production(String key, String value) {
        assertThat(isOn(Map.of("chaos.enabled", "true", key, value))).isTrue();
    }

    private static boolean isOn(Map<String, String> values) {
        return MasterSwitch.isOn(key -> Optional.ofNullable(values.get(key)));
    }
}
