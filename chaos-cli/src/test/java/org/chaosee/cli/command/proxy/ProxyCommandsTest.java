package org.chaosee.cli.command.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.chaosee.cli.hold.Await;
import org.chaosee.cli.main.Cli;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyCommandsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** What is promised for a command that was killed. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final String TOKEN = "s3cret";

    private Process server;
    private Map<String, String> environment;

    @BeforeAll
    void start() throws IOException {
        server = Cli.start(Map.of("CHAOS_PROXY_TOKEN", TOKEN), "proxy", "start", "-host", "localhost", "-port", "0");
        // chaos-proxy ... listens on http://127.0.0.1:4711 (seed 42)
        String line = server.inputReader(UTF_8).readLine();
        environment = Map.of("CHAOS_PROXY_URL", line.split(" ", -1)[4], "CHAOS_PROXY_TOKEN", TOKEN);
    }

    @AfterAll
    void stop() throws InterruptedException {
        server.destroy();
        assertThat(server.waitFor()).isEqualTo(128 + 15);
    }

    @BeforeEach
    void create() {
        proxy("delete", "db", "--if-exists");
        assertThat(proxy("create", "db", "--upstream", "localhost:9").code()).isZero();
    }

    @Test
    void proxies_come_and_go() throws IOException {
        Cli created = proxy("create", "mail/1", "--upstream", "localhost:25", "-o", "json");
        assertThat(created.code()).isZero();
        assertThat(created.json().path("listen").asText())
                .startsWith("127.0.0.1:")
                .doesNotEndWith(":0");

        assertThat(proxy("list").out()).contains("mail/1", "localhost:25");
        assertThat(proxy("list", "-o", "json").json().path("total").asInt()).isEqualTo(2);
        assertThat(proxy("delete", "mail/1").code()).isZero();
        assertThat(proxy("delete", "mail/1").code()).isEqualTo(5);
        assertThat(proxy("delete", "mail/1", "--if-exists").code()).isZero();
    }

    @Test
    void toxics_are_added_changed_and_removed() throws IOException {
        Cli added = proxy(
                "toxic",
                "add",
                "db",
                "bandwidth",
                "--set",
                "rate=10",
                "--name",
                "narrow",
                "--stream",
                "up",
                "--toxicity",
                "0.5",
                "-o",
                "json");
        assertThat(added.code()).isZero();
        assertThat(added.err()).contains("It stays");
        assertThat(added.json().path("stream").asText()).isEqualTo("upstream");
        assertThat(added.json().at("/attributes/rate").asInt()).isEqualTo(10);

        assertThat(proxy("toxic", "update", "db", "narrow", "--set", "rate=20").code())
                .isZero();
        assertThat(toxics().get(0).at("/attributes/rate").asInt()).isEqualTo(20);
        assertThat(toxics().get(0).path("toxicity").asDouble()).isEqualTo(0.5);
        assertThat(proxy("toxic", "remove", "db", "narrow").code()).isZero();
        assertThat(proxy("toxic", "remove", "db", "narrow").code()).isEqualTo(5);
        assertThat(toxics()).isEmpty();
    }

    @Test
    void what_people_mean_is_a_toxic() throws IOException {
        assertThat(proxy("slow", "db", "200ms", "--jitter", "50ms").code()).isZero();
        assertThat(toxics().get(0).at("/attributes/latency").asInt()).isEqualTo(200);
        assertThat(toxics().get(0).at("/attributes/jitter").asInt()).isEqualTo(50);
        assertThat(proxy("slow", "db", "1s").code()).isEqualTo(6);

        assertThat(proxy("hang", "db").code()).isZero();
        assertThat(toxics()).hasSize(2);
        assertThat(proxy("cut", "db").code()).isZero();
        assertThat(isEnabled()).isFalse();
        assertThat(proxy("cut", "db", "--for", "1s").code()).isEqualTo(6);

        assertThat(proxy("reset").code()).isZero();
        assertThat(isEnabled()).isTrue();
        assertThat(toxics()).isEmpty();
    }

    @Test
    void after_a_while_it_is_undone() throws IOException {
        Cli slow = proxy("slow", "db", "200ms", "--for", "1ms", "-o", "json");
        assertThat(slow.code()).isZero();
        assertThat(slow.json().path("name").asText()).isEqualTo("latency_downstream");
        assertThat(slow.err()).contains("Undone");
        assertThat(toxics()).isEmpty();

        assertThat(proxy("disable", "db", "--for", "1ms").code()).isZero();
        assertThat(isEnabled()).isTrue();
    }

    @Test
    void a_toxic_of_somebody_else_is_not_removed_at_the_end() throws IOException {
        proxy("slow", "db", "200ms");

        assertThat(proxy("slow", "db", "1s", "--for", "1ms").code()).isEqualTo(6);
        assertThat(toxics().get(0).at("/attributes/latency").asInt()).isEqualTo(200);
    }

    @Test
    void an_unknown_type_leaves_nothing_behind() {
        assertThat(proxy("toxic", "add", "db", "nonsense", "--for", "10m").code())
                .isEqualTo(7);
    }

    @Test
    void a_killed_command_is_undone_by_its_guard() throws Exception {
        Process hang = Cli.start(environment, "proxy", "hang", "db", "--for", "10m");
        Process cut = Cli.start(environment, "proxy", "cut", "db", "--for", "10m");
        try {
            await(PATIENCE, () -> toxics().size() == 1 && !isEnabled());
        } finally {
            killTree(hang);
            killTree(cut);
        }
        await(SOON, () -> toxics().isEmpty() && isEnabled());
    }

    @ParameterizedTest
    @CsvSource({
        "slow db soon, 2",
        "slow db, 2",
        "slow db 1s --for 0s, 2",
        "slow none 1s, 5",
        "cut none --for 1s, 5",
        "enable none, 5",
        "create db --upstream localhost:1, 6",
        "create other, 2",
        "toxic add db latency --set latency=much, 2",
        "toxic add db latency --set latency=-1, 7",
        "toxic add db latency --toxicity 2, 2",
        "toxic add db latency --stream sideways, 2",
        "toxic update db none --set latency=1, 5",
        "toxic update db none, 2",
        "list --proxy ftp://localhost, 2",
        "list --proxy http://127.0.0.1:1, 3",
        "list --proxy-token-file no-such-file, 2"
    })
    void refusals_are_sentences_with_a_code(String line, int code) {
        Cli cli = proxy(line.split(" ", -1));

        assertThat(cli.code()).isEqualTo(code);
        assertThat(cli.err()).isNotBlank().doesNotContain("Exception");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void another_token_is_denied() {
        Map<String, String> other = new HashMap<>(environment);
        other.put("CHAOS_PROXY_TOKEN", "guessed");

        Cli cli = Cli.run(other, "proxy", "list");
        assertThat(cli.code()).isEqualTo(4);
        assertThat(cli.err()).contains("--proxy-token-file").doesNotContain("guessed");
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Duration atMost, Condition condition) {
        assertThat(Await.until(atMost, () -> {
                    try {
                        return condition.holds();
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .isTrue();
    }

    /** As the runner of experiments does, when a command takes too long. */
    private static void killTree(Process command) throws InterruptedException {
        command.descendants().forEach(ProcessHandle::destroyForcibly);
        command.destroyForcibly().waitFor();
    }

    private JsonNode toxics() throws IOException {
        return proxy("toxic", "list", "db", "-o", "json").json().path("items");
    }

    private boolean isEnabled() throws IOException {
        return proxy("list", "-o", "json").json().at("/items/0/enabled").asBoolean();
    }

    private Cli proxy(String... arguments) {
        String[] all = Stream.concat(Stream.of("proxy"), Stream.of(arguments)).toArray(String[]::new);
        return Cli.run(environment, all);
    }
}
