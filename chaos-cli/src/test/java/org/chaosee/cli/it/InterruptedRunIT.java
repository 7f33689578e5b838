package org.chaosee.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.chaosee.cli.fixture.FakeServer;
import org.chaosee.cli.output.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left when somebody ends the program: nothing. */
class InterruptedRunIT {

    @TempDir
    private Path directory;

    private FakeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new FakeServer()
                .on("GET /repair", 200, "{}")
                .on("GET /chaos/status", 200, "{\"time\": \"2026-01-01T12:00:00Z\"}")
                .on("POST /chaos/actions", 201, "{\"id\": \"8c1f\", \"name\": \"slow\", \"expiresAt\": \"soon\"}")
                .on("DELETE /chaos/actions/8c1f", 204, "");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ChaoseeProcess run(String method, String rollback) throws IOException {
        Files.writeString(directory.resolve("e.yaml"), """
                title: Something that takes long
                description: Until somebody loses patience.
                method:
                - {type: action, name: break, provider: {type: process, timeout: 300, %s}}
                rollbacks:
                - {type: action, name: repair, provider: {%s}}
                """.formatted(method, rollback));
        return ChaoseeProcess.start(
                directory, Map.of("CHAOS_URL", server.address(), "CHAOS_ADMIN_TOKEN", "secret"), "run", "e.yaml");
    }

    private String repair() {
        return "type: http, url: '" + server.address() + "/repair'";
    }

    private JsonNode journal() throws IOException {
        return Json.parse(Files.readString(directory.resolve("journal.json")));
    }

    private void await(String line) throws InterruptedException {
        assertThat(server.isAskedWithin(60, line)).as(line + " is asked for").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void aSignalEndsTheMethodAndPlaysTheRollbacks(String signal) throws Exception {
        try (ChaoseeProcess run = run("path: sleep, arguments: ['300']", repair())) {
            run.awaitLine("> break");

            run.signal(signal);

            assertThat(run.exitCode()).isEqualTo(14);
            assertThat(run.output())
                    .contains("Interrupted: the method ends", "+ repair", "The experiment was interrupted");
        }
        await("GET /repair");
        assertThat(journal().path("status").asText()).isEqualTo("interrupted");
        assertThat(journal().path("rollbacks")).hasSize(1);
    }

    @Test
    void aSecondOneEndsTheRollbacks() throws Exception {
        try (ChaoseeProcess run =
                run("path: sleep, arguments: ['300']", "type: process, path: sleep, arguments: ['300']")) {
            run.awaitLine("> break").signal("INT");
            run.awaitLine("> repair").signal("INT");

            assertThat(run.exitCode()).isEqualTo(14);
            assertThat(run.output()).contains("Interrupted again: the rollbacks end");
        }
        assertThat(journal().path("status").asText()).isEqualTo("interrupted");
    }

    @Test
    void whatWasArmedIsDeletedWhenTheRunIsInterrupted() throws Exception {
        String arming = "path: chaosee, arguments: [actions, create, slow, --http, /api, --abort, '503']}}\n"
                + "- {type: action, name: wait, provider: {type: process, path: sleep, arguments: ['300']";
        try (ChaoseeProcess run = run(arming, repair())) {
            run.awaitLine("> wait").signal("INT");

            assertThat(run.exitCode()).isEqualTo(14);
            assertThat(run.output()).contains("Deleted");
        }
        await("DELETE /chaos/actions/8c1f");
    }

    @Test
    void whenTheRunnerIsKilledWhatIsHeldForAWhileIsUndoneAllTheSame() throws Exception {
        String arguments = "path: chaosee, arguments: [actions, create, slow, --http, /api, --abort, '503', --for, 3s]";
        try (ChaoseeProcess run = run(arguments, repair())) {
            await("POST /chaos/actions");

            run.signal("KILL");

            assertThat(run.exitCode()).isEqualTo(137);
            await("DELETE /chaos/actions/8c1f");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void anActionThatIsHeldIsDeletedOnASignal(String signal) throws Exception {
        try (ChaoseeProcess held = ChaoseeProcess.start(
                directory,
                Map.of("CHAOS_URL", server.address()),
                "actions",
                "create",
                "slow",
                "--http",
                "/api",
                "--abort",
                "503",
                "--for",
                "300s")) {
            held.awaitLine("In force for");

            held.signal(signal);

            assertThat(held.exitCode()).isGreaterThan(128);
        }
        await("DELETE /chaos/actions/8c1f");
    }

    @Test
    void aLoadThatIsInterruptedTellsWhatItHasMeasured() throws Exception {
        server.on("GET /shop", 200, "{}");
        try (ChaoseeProcess load = ChaoseeProcess.start(
                directory, Map.of(), "load", server.address() + "/shop", "--rate", "20", "--duration", "300s")) {
            load.awaitLine(" ok, 0 failed");

            load.signal("INT");

            assertThat(load.exitCode()).isZero();
            assertThat(load.output()).contains("REQUEST", "P99");
        }
    }
}
