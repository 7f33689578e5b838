package org.chaosee.cli.command.action;

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

class ActionCommandsTest {

    private static final String CREATED =
            "{\"id\": \"8c1f\", \"name\": \"slow\", \"expiresAt\": \"2026-01-01T12:15:00Z\", \"seed\": 42}";

    @TempDir
    private Path directory;

    private FakeServer server;
    private Terminal terminal;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer()
                .on("POST /chaos/actions", 201, CREATED)
                .on("GET /chaos/status", 200, "{\"time\": \"2026-01-01T12:00:00Z\"}");
        terminal = new Terminal(directory).with("CHAOS_URL", server.address()).with("CHAOS_ADMIN_TOKEN", "secret");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonNode created(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "actions";
        arguments[1] = "create";
        arguments[2] = "slow";
        System.arraycopy(options, 0, arguments, 3, options.length);
        Typed typed = terminal.type(arguments);
        assertThat(typed.err()).contains("Created slow, until 2026-01-01T12:15:00Z");
        assertThat(typed.code()).isZero();
        return server.last().json();
    }

    @Test
    void theTokenIsSent() {
        created("--http", "/api", "--abort", "503");

        assertThat(server.last().header("Authorization")).isEqualTo("Bearer secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--http|GET /api/products|{'kind':'http','method':'GET','path':'/api/products'}",
                "--http|/api/**|{'kind':'http','path':'/api/**'}",
                "--bean|OrderService#place|{'kind':'bean','type':'OrderService','method':'place'}",
                "--bean|org.example.*|{'kind':'bean','type':'org.example.*'}",
                "--bean|#place|{'kind':'bean','method':'place'}",
                "--jpa|Order:write|{'kind':'jpa','entity':'Order','operation':'write'}",
                "--jpa|Order|{'kind':'jpa','entity':'Order'}",
                "--jdbc|connect|{'kind':'jdbc','operation':'connect'}",
                "--client|GET prices:8080/api/**|{'kind':'client','method':'GET','host':'prices:8080','path':'/api/**'}",
                "--client|prices|{'kind':'client','host':'prices'}",
                "--client|/api/prices|{'kind':'client','path':'/api/prices'}",
            })
    void aTargetIsTakenApart(String option, String value, String target) throws IOException {
        assertThat(created(option, value, "--latency", "1s").path("target")).isEqualTo(json(target));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--latency|500ms|{'type':'latency','min':'PT0.5S','max':'PT0.5S'}",
                "--latency|1s..3s|{'type':'latency','min':'PT1S','max':'PT3S'}",
                "--abort|503|{'type':'abort','status':503}",
                "--exception|java.io.IOException|{'type':'exception','exception':'java.io.IOException'}",
                "--exception|java.io.IOException: disk is full|{'type':'exception','exception':'java.io.IOException','message':'disk is full'}",
                "--fault|connection-lost|{'type':'connection-lost'}",
            })
    void aFaultIsTakenApart(String option, String value, String fault) throws IOException {
        assertThat(created("--http", "/api", option, value).path("fault")).isEqualTo(json(fault));
    }

    @Test
    void everythingElseIsWhereTheServerLooksForIt() throws IOException {
        JsonNode action = created(
                "--jvm",
                "--fault",
                "cpu",
                "--set",
                "fault.load=0.5",
                "--user",
                "alice",
                "--user",
                "bob",
                "--role",
                "tester",
                "--node",
                "node-1",
                "--header",
                "X-Test=1",
                "--cohort",
                "10",
                "--probability",
                "12.5",
                "--every-nth",
                "3",
                "--max",
                "100",
                "--phase",
                "after",
                "--seed",
                "42",
                "--dry-run",
                "--disabled",
                "--description",
                "why",
                "--expires-in",
                "10m",
                "--reason",
                "GameDay 12");

        assertThat(action)
                .isEqualTo(json("{'name':'slow','target':{'kind':'jvm'},'fault':{'type':'cpu','load':0.5},"
                        + "'scope':{'users':['alice','bob'],'roles':['tester'],'nodes':['node-1'],'headers':{'X-Test':'1'},"
                        + "'cohortPercent':10},'trigger':{'probability':12.5,'everyNth':3,'maxInjections':100},"
                        + "'phase':'after','description':'why','seed':42,'dryRun':true,'enabled':false,"
                        + "'expiresAt':'2026-01-01T12:10:00Z','reason':'GameDay 12'}"));
        assertThat(server.last().header("Chaos-Reason")).isEqualTo("GameDay 12");
    }

    @Test
    void twoTargetsOrFaultsAreRefusedBeforeAnybodyIsAsked() {
        Typed targets = terminal.type("actions", "create", "x", "--http", "/a", "--jvm", "--abort", "503");
        Typed faults = terminal.type("actions", "create", "x", "--http", "/a", "--latency", "1s", "--abort", "503");

        assertThat(targets.code()).isEqualTo(2);
        assertThat(targets.err()).contains("one target");
        assertThat(faults.code()).isEqualTo(2);
        assertThat(faults.err()).contains("one fault");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void whatWasListedCanBeCreatedAgain() throws IOException {
        Files.writeString(
                directory.resolve("actions.json"),
                "{\"items\": [{\"id\": \"1\", \"name\": \"a\", \"createdAt\": \"x\", \"armedAt\": \"x\", \"updatedAt\": \"x\","
                        + " \"createdBy\": \"x\", \"storm\": null, \"seed\": 7}, {\"name\": \"b\"}], \"total\": 2}");

        Typed typed = terminal.type("actions", "create", "-f", "actions.json");

        assertThat(typed.code()).isZero();
        assertThat(server.asked())
                .extracting(FakeServer.Asked::json)
                .containsExactly(json("{'name':'a','seed':7}"), json("{'name':'b'}"));
    }

    @Test
    void anActionIsReadFromYamlOrFromStandardInput() throws IOException {
        Files.writeString(directory.resolve("action.yaml"), "name: a\ntarget: {kind: http}\n");

        terminal.type("actions", "create", "-f", "action.yaml");
        assertThat(server.last().json()).isEqualTo(json("{'name':'a','target':{'kind':'http'}}"));

        terminal.input("{\"name\": \"b\"}").type("actions", "create", "-f", "-", "--probability", "5");
        assertThat(server.last().json()).isEqualTo(json("{'name':'b','trigger':{'probability':5}}"));
    }

    @Test
    void withForItIsDeletedWhenTheTimeIsOver() {
        server.on("DELETE /chaos/actions/8c1f", 204, "");

        Typed typed = terminal.type("actions", "create", "slow", "--http", "/a", "--abort", "503", "--for", "10ms");

        assertThat(typed.code()).isZero();
        assertThat(server.asked())
                .extracting(FakeServer.Asked::line)
                .containsExactly("GET /chaos/status", "POST /chaos/actions", "DELETE /chaos/actions/8c1f");
        assertThat(server.asked().get(1).json().path("expiresAt").asText())
                .as("should this command be killed")
                .isEqualTo("2026-01-01T12:00:05.010Z");
    }

    @Test
    void withForWhatWasCreatedAheadOfAFailureIsDeletedToo() throws IOException {
        Files.writeString(directory.resolve("two.json"), "[{\"name\": \"a\"}, {\"name\": \"a\"}]");
        server.on("DELETE /chaos/actions/8c1f", 204, "");
        server.then("POST /chaos/actions", 409, "{\"status\": 409, \"detail\": \"There is an action of that name.\"}");

        Typed typed = terminal.type("actions", "create", "-f", "two.json", "--for", "1h");

        assertThat(typed.code()).isEqualTo(6);
        assertThat(typed.err()).contains("There is an action of that name");
        assertThat(server.last().line()).isEqualTo("DELETE /chaos/actions/8c1f");
    }

    @Test
    void violationsAreListedWithTheirPlaces() {
        server.on(
                "POST /chaos/actions",
                422,
                "{\"status\": 422, \"detail\": \"The document breaks the rules.\", \"violations\": ["
                        + "{\"pointer\": \"/fault/status\", \"message\": \"is 42, allowed is an integer from 200 to 599\"},"
                        + "{\"pointer\": \"/surprise\", \"message\": \"is not a known member\"}]}");

        Typed typed = terminal.type("actions", "create", "x", "--http", "/a", "--abort", "42");

        assertThat(typed.code()).isEqualTo(7);
        assertThat(typed.err())
                .contains("/fault/status is 42, allowed is an integer from 200 to 599")
                .contains("/surprise is not a known member");
    }

    @Test
    void anUpdateReplacesTheVersionThatWasRead() throws IOException {
        server.on(
                        "GET /chaos/actions/slow",
                        200,
                        "application/json",
                        "{\"name\": \"slow\", \"fault\": {\"type\": \"latency\", \"min\": \"PT1S\"},"
                                + " \"scope\": {\"users\": [\"alice\"]}, \"trigger\": {\"probability\": 50, \"everyNth\": 2}}",
                        Map.of("ETag", "\"3\""))
                .on("PUT /chaos/actions/slow", 200, CREATED);

        Typed typed = terminal.type(
                "actions",
                "update",
                "slow",
                "--abort",
                "503",
                "--probability",
                "10",
                "--unset",
                "scope.users",
                "--rename",
                "gone");

        assertThat(typed.code()).isZero();
        assertThat(server.last().header("If-Match")).isEqualTo("\"3\"");
        assertThat(server.last().json())
                .isEqualTo(json("{'name':'gone','fault':{'type':'abort','status':503},'scope':{'users':null},"
                        + "'trigger':{'probability':10,'everyNth':2}}"));
    }

    @Test
    void disablingTakesNamesOrAFilter() {
        server.on("POST /chaos/actions/a/disable", 200, CREATED)
                .on("POST /chaos/actions/b/disable", 200, CREATED)
                .on("POST /chaos/actions/disable", 200, "{\"disabled\": 3}");

        assertThat(terminal.type("actions", "disable", "a", "b").code()).isZero();
        assertThat(server.asked()).hasSize(2);

        assertThat(terminal.type("actions", "disable", "--all", "--name", "slow-*")
                        .err())
                .contains("Disabled 3 actions");
        assertThat(server.last().line()).isEqualTo("POST /chaos/actions/disable?name=slow-*");
        assertThat(terminal.type("actions", "disable").code()).as("which ones?").isEqualTo(2);
        assertThat(terminal.type("actions", "disable", "a", "--all").code()).isEqualTo(2);
        assertThat(terminal.type("actions", "disable", "a", "--name", "b").code())
                .isEqualTo(2);
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void deletingAllGoesThroughAllPages() {
        server.on(
                        "GET /chaos/actions",
                        200,
                        "{\"items\": [{\"id\": \"1\", \"name\": \"slow\"}, {\"id\": \"2\", \"name\": \"busy\"}], \"total\": 2}")
                .on("DELETE /chaos/actions/1", 204, "")
                .on("DELETE /chaos/actions/2", 404, "{\"status\": 404, \"detail\": \"There is no such action.\"}");

        Typed typed = terminal.type("actions", "delete", "--all", "--kind", "http");

        assertThat(typed.code()).as("one that is gone is gone").isZero();
        assertThat(typed.err()).isEqualToIgnoringNewLines("Deleted slow");
        assertThat(server.asked().get(0).line()).isEqualTo("GET /chaos/actions?kind=http&limit=1000&offset=0");
        assertThat(terminal.type("actions", "delete", "2").code()).isEqualTo(5);
        assertThat(terminal.type("actions", "delete", "2", "--if-exists").code())
                .isZero();
    }

    @Test
    void theListIsATableOrWhatTheServerSaid() {
        String page = "{\"items\": [{\"name\": \"slow\", \"enabled\": true, \"dryRun\": true,"
                + " \"target\": {\"kind\": \"http\", \"path\": \"/api\", \"method\": null}, \"fault\": {\"type\": \"latency\","
                + " \"min\": \"PT1S\"}, \"scope\": {\"users\": []}, \"trigger\": {\"probability\": 50},"
                + " \"expiresAt\": \"2026-01-01T12:15:00Z\", \"createdBy\": \"a\\u001b[31m\\nb\"}], \"total\": 7}";
        server.on("GET /chaos/actions", 200, page);

        Typed table = terminal.type("actions", "list", "--enabled");
        assertThat(server.last().line()).isEqualTo("GET /chaos/actions?enabled=true");
        assertThat(table.out().lines().toList().get(1))
                .matches(
                        "slow  dry +http path=/api +latency min=PT1S +probability=50 +2026-01-01T12:15:00Z +a\uFFFD\\[31m b");
        assertThat(table.err()).contains("1 of 7");

        assertThat(terminal.type("actions", "list", "--no-enabled", "-o", "json")
                        .out())
                .contains("\"total\": 7");
        assertThat(server.last().line()).isEqualTo("GET /chaos/actions?enabled=false");
        assertThat(terminal.type("actions", "list", "-q").out()).isEqualToIgnoringNewLines("slow");
    }

    @Test
    void programsAreToldHowManyWereChanged() throws IOException {
        server.on("POST /chaos/actions/a/disable", 200, CREATED)
                .on("POST /chaos/actions/a/enable", 200, CREATED)
                .on("DELETE /chaos/actions/a", 204, "")
                .on("DELETE /chaos/actions/b", 404, "{\"status\": 404, \"detail\": \"There is no such action.\"}")
                .on("DELETE /chaos/halt", 204, "")
                .on("GET /chaos/halt", 200, "{\"halted\": false}");

        assertThat(out("actions", "disable", "a", "-o", "json")).isEqualTo(json("{'disabled':1}"));
        assertThat(out("actions", "enable", "a", "-o", "json")).isEqualTo(json("{'enabled':1}"));
        assertThat(out("actions", "delete", "a", "b", "--if-exists", "-o", "json"))
                .isEqualTo(json("{'deleted':1}"));
        assertThat(out("resume", "-o", "json")).isEqualTo(json("{'halted':false}"));
        server.on("DELETE /chaos/storms/over", 404, "{\"status\": 404, \"detail\": \"There is no such storm.\"}");
        assertThat(out("storm", "end", "over", "--if-exists", "-o", "json")).isEqualTo(json("null"));
    }

    private JsonNode out(String... arguments) throws IOException {
        return Json.parse(terminal.type(arguments).out());
    }

    @Test
    void whatTheRunCantBeToldOfIsTakenBack() throws IOException {
        // A directory where the file should be: as good as a disk that is full.
        Path run = Files.createDirectories(directory.resolve("run/armed.jsonl")).getParent();
        server.on("DELETE /chaos/actions/8c1f", 204, "");

        Typed typed = terminal.with("CHAOSEE_RUN_DIRECTORY", run.toString())
                .type("actions", "create", "slow", "--http", "/a", "--abort", "503");

        assertThat(typed.code()).isEqualTo(1);
        assertThat(typed.err()).contains("the run would not delete slow");
        assertThat(server.last().line()).isEqualTo("DELETE /chaos/actions/8c1f");
    }

    private static JsonNode json(String text) throws IOException {
        return Json.parse(text.replace('\'', '"'));
    }
}
