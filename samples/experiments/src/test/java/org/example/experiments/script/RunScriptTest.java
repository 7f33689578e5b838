package org.example.experiments.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that run experiments, with a command line that only notes what it is asked for. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RunScriptTest {

    private static final String NAME = "01-kill-server";

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new HashMap<>();
    private FakeCommands fakes;
    private Path results;

    @BeforeEach
    void makeStack() throws IOException {
        fakes = new FakeCommands(directory);
        // As a home directory may be called.
        Path stack = Files.createDirectories(directory.resolve("a stack"));
        results = Files.createDirectories(directory.resolve("all results"));
        Files.writeString(stack.resolve("stack.env"), "SHOP_URL=http://localhost:1\n");
        Files.writeString(stack.resolve("events.jsonl"), "{\"event\": \"earlier\"}\n");
        environment.putAll(fakes.environment());
        environment.put("CHAOSEE", fakes.chaosee().toString());
        environment.put("STACK_DIRECTORY", stack.toString());
        environment.put("RESULTS", results.toString());
    }

    @Test
    void anExperimentThatIsMetAndVerifiedEndsWithZero() throws Exception {
        assertThat(run().code()).isZero();

        assertThat(fakes.calls())
                .extracting(call -> String.join(" ", List.of(call.split("\\|")).subList(1, 3)))
                .containsExactly(
                        "run experiments/01-kill-server/experiment.json",
                        "run experiments/01-kill-server/verification.json",
                        "report " + results.resolve(NAME).resolve("journal.json"));
    }

    @Test
    void theCodeIsTheExperimentsAndThenTheVerifications() throws Exception {
        // What the command line calls "not run", as it is broken to begin with.
        environment.put("VERIFICATION_CODE", "11");
        assertThat(run().code()).isEqualTo(16);

        environment.put("VERIFICATION_CODE", "7");
        assertThat(run().code()).isEqualTo(7);

        environment.put("RUN_CODE", "12");
        assertThat(run().code()).isEqualTo(12);
    }

    @Test
    void aReportThatCanNotBeMadeIsNoSuccess() throws Exception {
        environment.put("REPORT_CODE", "2");
        assertThat(run().code()).isEqualTo(1);
    }

    @Test
    void anEarlierRunIsNotReportedInTheNameOfOneThatNeverBegan() throws Exception {
        run();
        Files.delete(directory.resolve("calls"));
        Path earlier = Files.writeString(results.resolve(NAME).resolve("report.html"), "met");

        environment.put("RUN_CODE", "7");
        assertThat(run().code()).isEqualTo(7);

        assertThat(fakes.calls()).noneMatch(call -> call.startsWith("chaosee|report"));
        assertThat(results.resolve(NAME).resolve("journal.json")).doesNotExist();
        assertThat(earlier).doesNotExist();
    }

    @Test
    void theVerificationSeesOnlyWhatTheStackDidMeanwhile() throws Exception {
        environment.put("EVENT", "{\"event\": \"died\"}");
        run();
        assertThat(results.resolve(NAME).resolve("events.jsonl")).hasContent("{\"event\": \"died\"}\n");
    }

    @Test
    void allAreReportedTogether() throws Exception {
        assertThat(runAll().code()).isZero();

        List<String> calls = fakes.calls();
        assertThat(List.of(calls.get(calls.size() - 1).split("\\|")))
                .startsWith(
                        "chaosee",
                        "report",
                        results.resolve(NAME).resolve("journal.json").toString())
                .contains(
                        results.resolve("advanced/load-plus-chaos/journal.json").toString())
                .hasSize(2 + 6 + 6);
    }

    @Test
    void oneThatDeviatesIsNamedAndTheOthersRunAllTheSame() throws Exception {
        environment.put("RUN_CODE", "10");

        Script.Done all = runAll();

        assertThat(all.code()).isEqualTo(1);
        assertThat(all.output()).contains("Not all is well: 01-kill-server 02-db-restart");
        assertThat(fakes.calls())
                .filteredOn(call -> call.contains("experiment.json"))
                .hasSize(6);
    }

    @Test
    void aReportOfAllThatCanNotBeMadeIsNoSuccess() throws Exception {
        environment.put("REPORT_CODE", "2");
        assertThat(runAll().code()).isEqualTo(1);
    }

    private Script.Done run() throws IOException, InterruptedException {
        return Script.run(environment, "automation/run.sh", NAME);
    }

    private Script.Done runAll() throws IOException, InterruptedException {
        return Script.run(environment, "automation/run-all.sh");
    }
}
