package org.chaosee.cli.command.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.chaosee.cli.fixture.FakeServer;
import org.chaosee.cli.fixture.Terminal;
import org.chaosee.cli.fixture.Terminal.Typed;
import org.chaosee.cli.output.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunCommandTest {

    @TempDir
    private Path directory;

    private FakeServer server;
    private Terminal terminal;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer()
                .on("GET /shop", 200, "{}")
                .on("GET /fault", 200, "{}")
                .on("GET /repair", 200, "{}");
        terminal = new Terminal(directory).with("SHOP", server.address());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void experiment(String method) throws IOException {
        Files.writeString(directory.resolve("e.yaml"), """
                title: A shop under pressure
                description: It goes on.
                configuration: {shop: {type: env, key: SHOP}}
                steady-state-hypothesis:
                  title: It sells
                  probes:
                  - {type: probe, name: sells, tolerance: 200, provider: {type: http, url: "${shop}/shop"}}
                method: [%s]
                rollbacks:
                - {type: action, name: repair, provider: {type: http, url: "${shop}/repair"}}
                """.formatted(method));
    }

    private static String call(String name, String path) {
        return "{type: action, name: %s, provider: {type: http, url: '${shop}%s'}}".formatted(name, path);
    }

    private JsonNode journal() throws IOException {
        return Json.parse(Files.readString(directory.resolve("journal.json")));
    }

    @Test
    void anExperimentThatHoldsTellsItsWayAndLeavesAJournal() throws IOException {
        experiment(call("break-it", "/fault"));

        Typed typed = terminal.type("run", "e.yaml");

        assertThat(typed.code()).isZero();
        assertThat(typed.err())
                .containsSubsequence(
                        "A shop under pressure",
                        "The steady state, before",
                        "sells",
                        "met",
                        "The method",
                        "break-it",
                        "The steady state, afterwards",
                        "Rollbacks",
                        "repair",
                        "The steady state was met");
        assertThat(journal().path("status").asText()).isEqualTo("completed");
        assertThat(journal().path("chaos-ee").path("exit").path("code").asInt()).isZero();
    }

    @Test
    void oneThatDeviatesSaysSo() throws IOException {
        experiment(call("break-it", "/fault"));
        server.then("GET /shop", 500, "{}");

        Typed typed = terminal.type("run", "e.yaml", "-q");

        assertThat(typed.code()).isEqualTo(10);
        assertThat(typed.err()).isEqualToIgnoringNewLines("The experiment deviated: the steady state was not met");
        assertThat(journal().path("deviated").asBoolean()).isTrue();
    }

    @Test
    void oneWhoseGateIsNotMetIsNotRun() throws IOException {
        experiment(call("break-it", "/fault"));
        server.on("GET /shop", 500, "{}");

        Typed typed = terminal.type("run", "e.yaml");

        assertThat(typed.code()).isEqualTo(11);
        assertThat(typed.err()).contains("Not run: the steady state was not met to begin with");
        assertThat(server.asked()).extracting(FakeServer.Asked::line).containsExactly("GET /shop");
    }

    @Test
    void oneWhoseFaultFailedSaysNothingAboutTheShop() throws IOException {
        experiment(call("break-it", "/nowhere"));

        Typed typed = terminal.type("run", "e.yaml");

        assertThat(typed.code()).isEqualTo(12);
        assertThat(typed.err()).contains("break-it");
    }

    @Test
    void strictlyTheOnlyCodesAreThoseOfTheFormat() throws IOException {
        experiment(call("break-it", "/nowhere"));
        assertThat(terminal.type("run", "--strict", "e.yaml").code()).isZero();
        assertThat(journal().has("chaos-ee")).isFalse();

        server.on("GET /shop", 200, "{}").then("GET /shop", 500, "{}");
        assertThat(terminal.type("run", "--strict", "e.yaml").code()).isEqualTo(1);
    }

    @Test
    void allViolationsAreListedAndNothingIsAsked() throws IOException {
        experiment(call("''", "/fault") + ", {type: nothing}");

        Typed typed = terminal.type("run", "e.yaml");

        assertThat(typed.code()).isEqualTo(7);
        assertThat(typed.err()).contains("/method/0/name", "/method/1/type", "e.yaml can't be run");
        assertThat(server.asked()).isEmpty();
        assertThat(terminal.type("run", "--strict", "e.yaml").code()).isEqualTo(1);
        assertThat(directory.resolve("journal.json")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "--dry nothing, 'allowed is one of probes, actions, activities, pause'",
        "--rollback-strategy sometimes, 'allowed is one of default, always, never, deviated'",
        "--hypothesis-strategy skip, 'allowed is one of default, before-method-only'",
        "--hypothesis-frequency 0, 'allowed are seconds above 0'",
        "--var shop, --var:",
        "--var shop:wrong=1, --var:",
        "--var-file nowhere.env, there is no file",
        "--var-file nowhere.json, --var-file:",
        "--journal-path nowhere/journal.json, can't be written",
        "--notify mailto:a@b, a webhook is an address over HTTP",
        "--health shop=ftp://x, no address over HTTP",
        "--interval 1ms, allowed is 100ms or more",
        "--observe nothing, is no address of a server",
    })
    void aCommandLineThatIsWrongRunsNothing(String options, String sentence) throws IOException {
        experiment(call("break-it", "/fault"));
        String[] arguments = ("run e.yaml " + options).split(" ");

        Typed typed = terminal.type(arguments);

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains(sentence);
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nowhere.json, There is no file", "e.txt, has to end in", "broken.json, no JSON", "broken.yaml, no YAML"
    })
    void aFileThatCantBeReadIsSaidWhy(String file, String why) throws IOException {
        Files.writeString(directory.resolve("broken.json"), "{\"title\": ");
        Files.writeString(directory.resolve("broken.yaml"), "title: [");

        Typed typed = terminal.type("run", file);

        assertThat(typed.code()).isEqualTo(7);
        assertThat(typed.err()).contains(file, why);
        assertThat(terminal.type("run", "--strict", file).code()).isEqualTo(1);
    }

    @Test
    void whatWasArmedAndNotTakenBackIsDeleted() throws IOException {
        server.on(
                        "POST /chaos/actions",
                        201,
                        "application/json",
                        "{\"id\": \"8c1f\", \"name\": \"slow\"}",
                        Map.of("Location", server.address() + "/chaos/actions/8c1f"))
                .on("DELETE /chaos/actions/8c1f", 204, "")
                .on("GET /chaos/status", 200, "{\"node\": \"node-1\", \"injections\": {\"injected\": 0}}")
                .on("GET /chaos/injections", 200, "{\"items\": [], \"total\": 0}")
                .on("GET /chaos/nodes", 200, "{\"items\": []}")
                .on("GET /chaos/actions", 200, "{\"items\": []}")
                .on("GET /chaos/audit", 200, "{\"items\": []}");
        experiment("{type: action, name: arm, provider: {type: http, method: POST, url: '${shop}/chaos/actions',"
                + " headers: {Content-Type: application/json}, arguments: {name: slow}}}");

        Typed typed = terminal.type("run", "e.yaml", "--server", server.address(), "--token", "secret");

        assertThat(typed.code()).isZero();
        assertThat(typed.err()).contains("Deleted the action slow, which the experiment had left behind");
        assertThat(server.asked()).anySatisfy(asked -> {
            assertThat(asked.line()).isEqualTo("DELETE /chaos/actions/8c1f");
            assertThat(asked.header("Authorization")).isEqualTo("Bearer secret");
        });
    }

    @Test
    void anActionOfAServerThatNobodyNamedIsLeftToItsExpiryAndSaid() throws IOException {
        server.on(
                "POST /chaos/actions",
                201,
                "application/json",
                "{}",
                Map.of("Location", "http://elsewhere.example/chaos/actions/8c1f"));
        experiment("{type: action, name: arm, provider: {type: http, method: POST, url: '${shop}/chaos/actions'}}");

        Typed typed = terminal.type("run", "e.yaml");

        assertThat(typed.err())
                .contains("Nobody knows a token for http://elsewhere.example/chaos", "expires by itself");
    }

    @Test
    void whatTheApplicationItselfHasCreatedIsNotDeleted() throws IOException {
        server.on(
                        "POST /api/actions",
                        201,
                        "application/json",
                        "{}",
                        Map.of("Location", server.address() + "/api/actions/5"))
                .on("DELETE /api/actions/5", 204, "");
        experiment("{type: action, name: sell, provider: {type: http, method: POST, url: '${shop}/api/actions'}}");

        terminal.type("run", "e.yaml", "--server", server.address(), "--token", "secret");

        assertThat(server.asked())
                .extracting(FakeServer.Asked::line)
                .contains("POST /api/actions")
                .noneMatch(line -> line.startsWith("DELETE"));
    }

    @Test
    void aJournalThatCantBeWrittenHidesNothing() throws IOException {
        Path gone = Files.createDirectory(directory.resolve("gone"));
        experiment("{type: action, name: rmdir, provider: {type: process, path: rmdir, arguments: ['" + gone + "']}}");

        Typed typed = terminal.type("run", "e.yaml", "--journal-path", "gone/journal.json", "-o", "json");

        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("The steady state was met", "gone/journal.json can't be written");
        assertThat(Json.parse(typed.out()).path("status").asText()).isEqualTo("completed");
    }

    @Test
    void aJournalThatIsALinkStaysOne() throws IOException {
        experiment(call("break-it", "/fault"));
        Files.writeString(directory.resolve("real.json"), "{}");
        Files.createSymbolicLink(directory.resolve("journal.json"), Path.of("real.json"));

        assertThat(terminal.type("run", "e.yaml").code()).isZero();

        assertThat(directory.resolve("journal.json")).isSymbolicLink();
        assertThat(Json.parse(Files.readString(directory.resolve("real.json")))
                        .path("status")
                        .asText())
                .isEqualTo("completed");
    }

    @Test
    void strictlyTheWebhookIsToldOfTheEndToo() throws IOException {
        experiment(call("break-it", "/fault"));
        server.on("POST /hook", 200, "ok");

        terminal.type("run", "--strict", "e.yaml", "--notify", server.address() + "/hook");

        assertThat(server.asked())
                .filteredOn(asked -> asked.line().equals("POST /hook"))
                .hasSize(2);
    }

    @Test
    void aWebhookThatIsNoneIsNotRepeated() throws IOException {
        experiment(call("break-it", "/fault"));

        Typed typed = terminal.with("CHAOS_WEBHOOK", "https://hooks.example/very secret")
                .type("run", "e.yaml");

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("CHAOS_WEBHOOK").doesNotContain("secret");
    }

    @Test
    void whatIsObservedGoesIntoTheJournal() throws IOException {
        server.on("GET /chaos/status", 200, "{\"node\": \"node-1\", \"injections\": {\"injected\": 3}}")
                .on("GET /chaos/injections", 200, "{\"items\": []}")
                .on(
                        "GET /chaos/nodes",
                        200,
                        "{\"items\": [{\"name\": \"node-1\", \"state\": \"armed\", \"silent\": true},"
                                + " {\"name\": \"node-1\", \"state\": \"armed\", \"silent\": false},"
                                + " {\"name\": \"node-2\", \"state\": \"armed\", \"silent\": true}]}")
                .on(
                        "GET /chaos/actions",
                        200,
                        "{\"items\": [{\"name\": \"slow\", \"expiresAt\": \"2999-01-01T00:00:00Z\"},"
                                + " {\"name\": \"over\", \"expiresAt\": \"2020-01-01T00:00:00Z\"}]}")
                .on("GET /chaos/audit", 200, "{\"items\": [{\"event\": \"halted\"}]}");
        experiment(call("break-it", "/fault"));

        terminal.type("run", "e.yaml", "--observe", server.address(), "--health", "shop=" + server.address() + "/shop");

        JsonNode observed = journal().path("chaos-ee").path("observed");
        assertThat(observed.path("nodes"))
                .extracting(node ->
                        node.path("node").asText() + " " + node.path("state").asText())
                .containsExactly("node-1 up", "node-2 silent");
        assertThat(observed.path("actions").path(0).path("live").toString()).isEqualTo("[\"slow\"]");
        assertThat(observed.path("health").path(0).path("up").asBoolean()).isTrue();
        assertThat(observed.path("audit").path(0).path("event").asText()).isEqualTo("halted");
        assertThat(observed.path("failures")).isEmpty();
    }

    @Test
    void whatCantBeObservedCostsTheRunNothing() throws IOException {
        experiment(call("break-it", "/fault"));

        Typed typed = terminal.type("run", "e.yaml", "--observe", server.address());

        assertThat(typed.code()).isZero();
        assertThat(journal()
                        .path("chaos-ee")
                        .path("observed")
                        .path("failures")
                        .path(0)
                        .asText())
                .contains("no Chaos EE");
    }

    @Test
    void theWebhookIsToldOfStartDeviationAndEnd() throws IOException {
        experiment(call("break-it", "/fault"));
        server.then("GET /shop", 500, "{}").on("POST /hook", 200, "ok");

        terminal.type("run", "e.yaml", "--notify", server.address() + "/hook");

        assertThat(server.asked())
                .filteredOn(asked -> asked.line().equals("POST /hook"))
                .extracting(asked -> asked.json().path("text").asText())
                .containsExactly(
                        "The experiment begins: A shop under pressure",
                        "The steady state is not met: A shop under pressure",
                        "The experiment deviated: the steady state was not met: A shop under pressure");
        assertThat(journal().path("chaos-ee").path("notifications"))
                .hasSize(3)
                .allMatch(sent -> sent.path("ok").asBoolean());
    }

    @Test
    void aWebhookThatFailsIsOnRecordWithoutItsAddress() throws IOException {
        experiment(call("break-it", "/fault"));

        Typed typed = terminal.type("run", "e.yaml", "--notify", server.address() + "/no-such-hook");

        assertThat(typed.code()).isZero();
        JsonNode sent = journal().path("chaos-ee").path("notifications");
        assertThat(sent.path(0).path("cause").asText()).isEqualTo("answered with 404");
        assertThat(Files.readString(directory.resolve("journal.json"))).doesNotContain("no-such-hook");
    }

    @Test
    void aDryRunBreaksNothing() throws IOException {
        experiment(call("break-it", "/fault"));

        assertThat(terminal.type("run", "e.yaml", "--dry", "actions").code()).isZero();

        assertThat(server.asked()).extracting(FakeServer.Asked::line).containsOnly("GET /shop");
    }

    @Test
    void variablesComeFromTheCommandLineAndFromFiles() throws IOException {
        experiment(call("break-it", "/fault"));
        Files.writeString(directory.resolve("stack.env"), "# the stack\nSHOP=" + server.address() + "\n");
        Terminal bare = new Terminal(directory);

        assertThat(bare.type("run", "e.yaml").code()).as("without the variable").isEqualTo(7);
        assertThat(bare.type("run", "e.yaml", "--var-file", "stack.env").code()).isZero();
        assertThat(bare.type("run", "e.yaml", "--var", "shop=" + server.address())
                        .code())
                .isZero();
    }

    @Test
    void theJournalGoesToStandardOutputForPrograms() throws IOException {
        experiment(call("break-it", "/fault"));

        Typed typed = terminal.type("run", "e.yaml", "-o", "json");

        assertThat(Json.parse(typed.out()).path("status").asText()).isEqualTo("completed");
    }
}
