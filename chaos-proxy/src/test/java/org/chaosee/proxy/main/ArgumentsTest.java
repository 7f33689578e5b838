package org.chaosee.proxy.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.chaosee.proxy.log.LogFormat;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static Options options(String... words) throws UsageException {
        return Options.of(Arguments.parse(List.of(words)), Map.of());
    }

    @Test
    void flagsAreTakenInTheFormsOfGo() throws UsageException {
        for (String[] words : List.of(
                new String[] {"-port", "1"},
                new String[] {"-port=1"},
                new String[] {"--port", "1"},
                new String[] {"--port=1"},
                new String[] {"-port", "2", "-port", "1"})) {
            assertThat(options(words).port()).isEqualTo(1);
        }
        assertThat(options("-proxy-metrics").proxyMetrics()).isTrue();
        assertThat(options("-proxy-metrics=false").proxyMetrics()).isFalse();
        assertThat(options("-seed", "-5").seed()).contains(-5L);
    }

    @Test
    void eachHasADefault() throws UsageException {
        Options options = options();
        assertThat(options.host()).isEqualTo("localhost");
        assertThat(options.port()).isEqualTo(8474);
        assertThat(options.config()).isEmpty();
        assertThat(options.seed()).isEmpty();
        assertThat(options.token()).isEmpty();
        assertThat(options.allowedUpstreams()).isEmpty();
        assertThat(options.maxHeldBytes()).isEqualTo(8 << 20);
        assertThat(options.logFormat()).isEqualTo(LogFormat.TEXT);
        assertThat(options.logLevel()).isEqualTo(Level.INFO);
    }

    @Test
    void listsAndFilesAreRead() throws UsageException {
        assertThat(options("-allow-upstream", "db:5432, localhost").allowedUpstreams())
                .containsExactly("db:5432", "localhost");
        assertThat(options("-config", "a.json").config()).contains(Path.of("a.json"));
    }

    @Test
    void theTokenMayComeFromTheEnvironment() throws UsageException {
        Map<String, String> environment = Map.of("CHAOS_PROXY_TOKEN", "t", "LOG_LEVEL", "DEBUG");
        assertThat(Options.of(Arguments.parse(List.of()), environment).token()).contains("t");
        assertThat(Options.of(Arguments.parse(List.of("-token", "u")), environment)
                        .token())
                .contains("u");
        assertThat(Options.of(Arguments.parse(List.of()), environment).logLevel())
                .isEqualTo(Level.FINE);
    }

    @Test
    void aTokenThatNoRequestCouldShowIsRefusedAndNotPrinted() throws UsageException {
        assertThat(options("-token", "a b~!").token()).contains("a b~!");
        for (String token : List.of(" t", "t ", " ", "caf\u00e9", "a\nb", "a\u007f")) {
            assertThatThrownBy(() -> options("-token", token))
                    .isInstanceOf(UsageException.class)
                    .hasMessage("The token must be of printable ASCII characters, without blanks around it.");
            assertThatThrownBy(() -> Options.of(Arguments.parse(List.of()), Map.of("CHAOS_PROXY_TOKEN", token)))
                    .isInstanceOf(UsageException.class);
        }
    }

    @Test
    void mistakesAreToldInASentence() {
        assertThatThrownBy(() -> options("-nope")).hasMessage("There is no flag -nope.");
        assertThatThrownBy(() -> options("-port")).hasMessage("The flag -port needs <port>.");
        assertThatThrownBy(() -> options("-port", "99999"))
                .hasMessage("-port is a whole number from 0 to 65535, not \"99999\".");
        assertThatThrownBy(() -> options("-seed", "1.5")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> options("-max-held-bytes", "1")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> options("-proxy-metrics=maybe")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> options("-log-format", "xml")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> options("serve"))
                .hasMessage("There is nothing to be done with \"serve\": all is said by flags.");
        assertThatThrownBy(() -> Options.of(Arguments.parse(List.of()), Map.of("LOG_LEVEL", "loud")))
                .isInstanceOf(UsageException.class);
    }
}
