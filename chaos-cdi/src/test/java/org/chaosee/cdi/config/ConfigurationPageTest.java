package org.chaosee.cdi.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chaosee.core.settings.AdminSettings;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.InjectionLimits;
import org.chaosee.core.settings.Limits;
import org.junit.jupiter.api.Test;

/** Holds the reference page to the keys and the defaults that there are. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "configuration.md");

    @Test
    void listsEveryKey() throws IOException {
        List<String> keys = Arrays.stream(Key.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(ConfigurationPageTest::value)
                .toList();

        assertThat(defaults().keySet()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void listsEveryKeyOfAStorm() throws IOException {
        assertThat(Files.readAllLines(PAGE).stream()
                        .filter(line -> line.startsWith("| `.")) // below chaos.storms.<name>
                        .map(line -> line.split("`", -1)[1].substring(1)))
                .containsExactlyElementsOf(Key.STORM_KEYS);
    }

    @Test
    void tellsTheDefaults() throws IOException {
        assertThat(defaults())
                .containsEntry(Key.ENABLED, "`false`")
                .containsEntry(Key.REFRESH_INTERVAL, "`" + ConfigurationReader.DEFAULT_REFRESH_INTERVAL + "`")
                .containsEntry(Key.STORE_DATASOURCE, "`" + ConfigurationReader.DEFAULT_DATA_SOURCE + "`")
                .containsEntry(Key.ADMIN_ROLE, "`" + AdminSettings.DEFAULT_ROLE + "`")
                .containsEntry(Key.ADMIN_READ_ONLY_ROLE, "`" + AdminSettings.DEFAULT_READ_ONLY_ROLE + "`")
                .containsEntry(Key.MAX_EXPIRY, "`" + Limits.DEFAULTS.maxExpiry() + "`")
                .containsEntry(Key.MAX_LATENCY, "`PT60S`")
                .containsEntry(Key.MAX_CONCURRENT_DELAYS, "`" + Limits.DEFAULTS.maxConcurrentDelays() + "`")
                .containsEntry(
                        Key.MAX_INJECTED_PERCENT,
                        "`" + InjectionLimits.DEFAULTS.maxPercent().toBigDecimal() + "`")
                .containsEntry(Key.INJECTED_WINDOW, "`" + InjectionLimits.DEFAULTS.window() + "`")
                .containsEntry(Key.MAX_MEMORY_FRACTION, "`" + Limits.DEFAULTS.maxMemoryFraction() + "`")
                .containsEntry(Key.MAX_CPU_LOAD, "`1`")
                .containsEntry(Key.EXCEPTIONS_ALLOWED, "`" + String.join(", ", ChaosSettings.DEFAULT_EXCEPTIONS) + "`");
        assertThat(Limits.DEFAULTS.maxLatency()).hasSeconds(60);
        assertThat(Limits.DEFAULTS.maxCpuLoad()).isEqualTo(1);
        assertThat(defaults().get(Key.DEFAULT_EXPIRY)).startsWith("`" + Limits.DEFAULTS.defaultExpiry() + "`");
    }

    /** The column of defaults, by key. */
    private static Map<String, String> defaults() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `") && !line.startsWith("| `."))
                .map(line -> line.split(" \\| ", -1))
                .collect(Collectors.toMap(cells -> cells[0].replaceAll("[| `]", ""), cells -> cells[1]));
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
