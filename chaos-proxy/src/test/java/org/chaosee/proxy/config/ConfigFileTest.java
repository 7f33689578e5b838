package org.chaosee.proxy.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chaosee.proxy.control.FaultProxies;
import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.control.ProxySettings;
import org.chaosee.proxy.model.ProxyState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

    private static final String GOOD =
            "{\"name\": \"%s\", \"listen\": \"127.0.0.1:0\", \"upstream\": \"127.0.0.1:1\", \"enabled\": %s}";

    @TempDir
    private Path folder;

    private final Proxies proxies = new FaultProxies(ProxySettings.defaults());

    @AfterEach
    void stop() {
        proxies.close();
    }

    private ConfigFile file(String text) throws IOException {
        return new ConfigFile(Files.writeString(folder.resolve("proxies.json"), text));
    }

    private void assertMistake(String text, String... parts) throws IOException {
        ConfigFile file = file(text);
        assertThatThrownBy(() -> file.apply(proxies))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("proxies.json")
                .hasMessageContainingAll(parts);
        assertThat(proxies.all()).isEmpty();
    }

    @Test
    void itsProxiesAreSetUp() throws IOException, ConfigException {
        String text = "[" + GOOD.formatted("a", true) + "," + GOOD.formatted("b", false) + "]";
        assertThat(file(text).apply(proxies)).isEqualTo(2);
        assertThat(proxies.all()).extracting(ProxyState::name).containsExactly("a", "b");
        assertThat(proxies.all()).extracting(ProxyState::enabled).containsExactly(true, false);
    }

    @Test
    void eachMistakeIsNamedWithItsPlace() throws IOException {
        assertMistake("[\n  {\"name\": hello}\n]", "line 2, column 12");
        assertMistake("", "it is empty");
        assertMistake("{\"name\": \"a\"}", "must be an array of proxies");
        assertMistake("[{}, 5]", "/1 must be an object, and is the number 5");
        assertMistake("[{\"name\": \"a\", \"upstream\": 5}]", "/0/upstream must be a text, and is the number 5");
        assertMistake("[" + GOOD.formatted("a", true) + ", {\"name\": \"b\"}]", "field: upstream at proxy 2");
    }

    @Test
    void aProxyThatCannotListenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String busy = "{\"name\": \"b\", \"listen\": \"127.0.0.1:%d\", \"upstream\": \"127.0.0.1:1\"}"
                    .formatted(taken.getLocalPort());
            ConfigFile file = file("[" + GOOD.formatted("a", true) + "," + busy + "]");
            assertThatThrownBy(() -> file.apply(proxies)).hasMessageContaining("at proxy 2");
            assertThat(proxies.all()).hasSize(1);
        }
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        assertThatThrownBy(() -> new ConfigFile(folder.resolve("none.json")).apply(proxies))
                .hasMessage("there is no file " + folder.resolve("none.json"));
    }
}
