package org.example.experiments.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.example.experiments.script.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stack is started, an experiment is run against it and verified, there is a report, and nothing is left. */
class ExperimentIT {

    private static final String[] ANY_PORTS = {
        "-Dstack.front.port=0",
        "-Dstack.node-1.port=0",
        "-Dstack.node-2.port=0",
        "-Dstack.proxy.port=0",
        "-Dstack.database.port=0",
        "-Dstack.postgres.port=0"
    };

    @TempDir
    private Path directory;

    @AfterEach
    void stop() throws IOException, InterruptedException {
        Script.run(Map.of(), "setup/stack.sh", "stop", option());
    }

    private String option() {
        return "-Dstack.directory=" + directory.resolve("stack");
    }

    @Test
    void aSlowNetworkIsBorne() throws IOException, InterruptedException {
        String[] start = new String[ANY_PORTS.length + 2];
        start[0] = "start";
        start[1] = option();
        System.arraycopy(ANY_PORTS, 0, start, 2, ANY_PORTS.length);
        Script.Done started = Script.run(Map.of(), "setup/stack.sh", start);
        assertThat(started.code()).as(started.output()).isZero();

        Path results = directory.resolve("results");
        Script.Done run = Script.run(
                Map.of("STACK_DIRECTORY", directory.resolve("stack").toString(), "RESULTS", results.toString()),
                "automation/run.sh",
                "04-network-delay");

        assertThat(run.code()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("+ slow line to the database", "+ slow statistics", "The steady state was met")
                .doesNotContain("at org.chaosee", "Exception");
        Path result = results.resolve("04-network-delay");
        assertThat(Files.readString(result.resolve("journal.json")))
                .as("it was really slow")
                .contains("\"action\": \"slow-sales\"");
        assertThat(Files.readString(result.resolve("report.html"))).contains("The network is slow", "<svg");
        assertThat(Files.readString(result.resolve("junit.xml"))).contains("failures=\"0\"");

        Script.Done stopped = Script.run(Map.of(), "setup/stack.sh", "stop", option());
        assertThat(stopped.output()).contains("The stack has ended");
        assertThat(directory.resolve("stack/run")).isDirectoryNotContaining("glob:**.pid");
    }
}
