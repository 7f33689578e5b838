package org.chaosee.experiment.provider.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.provider.Call;
import org.chaosee.experiment.provider.FailedException;
import org.chaosee.experiment.value.Json;
import org.chaosee.experiment.value.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessProviderTest {

    @TempDir
    Path directory;

    private JsonNode shell(String script, Duration limit) throws Exception {
        ObjectNode written = Json.object().put("path", "sh");
        written.putArray("arguments").add("-c").add(script);
        return provider().call(new Call(written, new Patterns(Names.none(), Notation.JSON, false), limit, null));
    }

    private ProcessProvider provider() {
        return new ProcessProvider(Mode.SAFE.rules(), System.getenv(), directory, false);
    }

    @Test
    void much_output_on_both_streams_is_read() throws Exception {
        JsonNode answer = shell(
                "i=0; while [ $i -lt 5000 ]; do echo 0123456789012345678; echo 0123456789012345678 >&2; i=$((i+1)); done",
                Duration.ofSeconds(60));

        assertThat(answer.path("stdout").textValue()).hasSize(100_000);
        assertThat(answer.path("stderr").textValue()).hasSize(100_000);
    }

    @Test
    void what_a_command_started_is_ended_with_it() throws Exception {
        assertThatThrownBy(() -> shell("sleep 60 & echo $! > child; wait", Duration.ofSeconds(1)))
                .isInstanceOf(FailedException.class);

        long child = Long.parseLong(Files.readString(directory.resolve("child")).strip());
        ProcessHandle handle = ProcessHandle.of(child).orElse(null);
        if (handle != null) {
            handle.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_command_gets_no_input() throws Exception {
        assertThat(shell("cat; echo end", Duration.ofSeconds(20)).path("stdout").textValue())
                .isEqualTo("end\n");
    }

    @Test
    void a_script_is_found_by_a_relative_path() throws Exception {
        Path script = Files.writeString(directory.resolve("say"), "#!/bin/sh\necho said\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Call call = new Call(
                Json.object().put("path", "./say"),
                new Patterns(Names.none(), Notation.JSON, false),
                Duration.ofSeconds(20),
                null);

        assertThat(provider().call(call).path("stdout").textValue()).isEqualTo("said\n");
        assertThat(new SearchPath(System.getenv(), directory).find("no-such-command"))
                .isEmpty();
    }

    @Test
    void a_child_that_keeps_the_output_open_does_not_hold_the_answer() throws Exception {
        JsonNode answer = shell("echo said; sleep 15 & echo $! > child", Duration.ofSeconds(10));

        assertThat(answer.path("status").asInt()).isZero();
        assertThat(answer.path("stdout").textValue()).isEqualTo("said\n");
        ProcessHandle.of(Long.parseLong(
                        Files.readString(directory.resolve("child")).strip()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_command_that_a_signal_ended_has_128_and_its_number() throws Exception {
        assertThat(shell("kill -9 $$", Duration.ofSeconds(20)).path("status").asInt())
                .isEqualTo(137);
    }

    @Test
    void an_argument_that_the_locale_cannot_write_is_refused_and_not_changed() {
        CommandLine line = new CommandLine(List.of("echo", "gr\u00fcn"), Map.of());

        line.requireIn(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> line.requireIn(StandardCharsets.US_ASCII))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LC_ALL");
    }

    @Test
    void all_that_descends_from_a_command_is_ended_with_it() throws Exception {
        assertThatThrownBy(() -> shell(
                        "sh -c 'sh -c \"sleep 60 & echo \\$! > child; wait\"; true'; true", Duration.ofSeconds(1)))
                .isInstanceOf(FailedException.class);

        ProcessHandle.of(Long.parseLong(
                        Files.readString(directory.resolve("child")).strip()))
                .ifPresent(handle ->
                        handle.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }
}
