package org.example.experiments.stack.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.example.experiments.stack.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    private static final Path DIRECTORY = Path.of("somewhere", "stack");

    private final Properties properties = new Properties();

    @Test
    void everythingHasADefault() {
        Options options = options(Map.of());

        assertThat(options.directory()).isEqualTo(DIRECTORY.toAbsolutePath());
        assertThat(options.ports())
                .isEqualTo(Map.of(
                        Port.FRONT, 8080,
                        Port.NODE_1, 8181,
                        Port.NODE_2, 8182,
                        Port.PROXY, 8474,
                        Port.DATABASE, 15432,
                        Port.POSTGRES, 15433));
        assertThat(options.token()).isEqualTo("dev-token");
        assertThat(options.remedies()).isTrue();
        assertThat(options.timeLimit()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void theTokenOfTheEnvironmentGoesBeforeTheDefaultAndTheOptionBeforeBoth() {
        assertThat(options(Map.of("CHAOS_ADMIN_TOKEN", "secret")).token()).isEqualTo("secret");

        properties.setProperty("stack.token", "other");
        assertThat(options(Map.of("CHAOS_ADMIN_TOKEN", "secret")).token()).isEqualTo("other");
    }

    @Test
    void whatIsNamedHolds() {
        properties.setProperty("stack.front.port", "0");
        properties.setProperty("stack.node-2.port", "9002");
        properties.setProperty("stack.remedies", "off");
        properties.setProperty("stack.front.timeout", "5");

        Options options = options(Map.of());

        assertThat(options.ports()).containsEntry(Port.FRONT, 0).containsEntry(Port.NODE_2, 9002);
        assertThat(options.remedies()).isFalse();
        assertThat(options.timeLimit()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource({
        "stack.front.port, 65536, 'stack.front.port is \"65536\", but must be a number from 0 to 65535.'",
        "stack.proxy.port, many, 'stack.proxy.port is \"many\", but must be a number from 0 to 65535.'",
        "stack.remedies, no, 'stack.remedies is \"no\", but must be on or off.'",
        "stack.token, ' ', 'stack.token is empty.'",
    })
    void whatCanNotBeUsedIsToldInASentence(String name, String value, String sentence) {
        properties.setProperty(name, value);

        assertThatThrownBy(() -> options(Map.of()))
                .isInstanceOf(StackException.class)
                .hasMessage(sentence);
    }

    private Options options(Map<String, String> environment) {
        return Options.of(properties, environment, DIRECTORY);
    }
}
