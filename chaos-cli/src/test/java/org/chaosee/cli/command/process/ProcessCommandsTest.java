package org.chaosee.cli.command.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.chaosee.cli.hold.Await;
import org.chaosee.cli.main.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs(OS.LINUX)
class ProcessCommandsTest {

    /** What is promised for a command that was killed. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    private Path directory;

    @Test
    void kill_ends_it_and_says_so() throws Exception {
        try (Sleeper sleeper = Sleeper.start()) {
            Cli cli = process("kill", "--pid", sleeper.pid(), "--yes", "-o", "json");

            assertThat(cli.code()).isZero();
            assertThat(cli.json().at("/processes/0/pid").asText()).isEqualTo(sleeper.pid());
            assertThat(cli.json().at("/processes/0/outcome").asText()).isEqualTo("killed");
            assertThat(cli.err()).contains("Killed " + sleeper.pid());
            assertThat(sleeper.process().waitFor()).isEqualTo(128 + 9);
        }
    }

    @Test
    void a_pid_file_is_enough() throws Exception {
        try (Sleeper sleeper = Sleeper.start()) {
            Path file = Files.writeString(directory.resolve("pid"), sleeper.pid() + "\n");

            assertThat(process("stop", "--pid-file", file.toString(), "--yes").code())
                    .isZero();
            assertThat(sleeper.process().waitFor()).isEqualTo(128 + 15);
        }
    }

    @Test
    void stop_does_not_kill_unless_told_to() throws Exception {
        Process deaf =
                new ProcessBuilder("/bin/sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done").start();
        try (BufferedReader out = deaf.inputReader(UTF_8)) {
            assertThat(out.readLine()).isEqualTo("deaf");
            String pid = Long.toString(deaf.pid());

            Cli stop = process("stop", "--pid", pid, "--grace", "100ms", "--yes", "-o", "json");
            assertThat(stop.code()).isEqualTo(1);
            assertThat(stop.json().at("/processes/0/outcome").asText()).isEqualTo("alive");
            assertThat(deaf.isAlive()).isTrue();

            Cli kill = process("stop", "--pid", pid, "--grace", "100ms", "--then-kill", "--yes", "-o", "json");
            assertThat(kill.code()).isZero();
            assertThat(kill.json().at("/processes/0/outcome").asText()).isEqualTo("killed");
        } finally {
            deaf.destroyForcibly();
        }
    }

    @Test
    void several_are_refused_unless_it_is_said_how_many() throws Exception {
        String seconds = Sleeper.unique();
        try (Sleeper first = Sleeper.like(seconds);
                Sleeper second = Sleeper.like(seconds);
                Sleeper third = Sleeper.like(seconds)) {
            Cli refused = process("kill", "--command", first.pattern(), "--yes");
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("3 processes match").contains(second.pid());

            assertThat(process("kill", "--command", first.pattern(), "--count", "1", "--yes")
                            .code())
                    .isZero();
            assertThat(alive(first, second, third)).isEqualTo(2);

            assertThat(process("kill", "--command", first.pattern(), "--all", "--yes")
                            .code())
                    .isZero();
            assertThat(alive(first, second, third)).isZero();
        }
    }

    @Test
    void nobody_is_hit_without_a_yes() throws Exception {
        try (Sleeper sleeper = Sleeper.start()) {
            Cli unasked = process("kill", "--pid", sleeper.pid());
            assertThat(unasked.code()).isEqualTo(2);
            assertThat(unasked.err()).contains("--yes");

            Cli no = Cli.typing("\n", "process", "kill", "--pid", sleeper.pid());
            assertThat(no.code()).isEqualTo(1);
            assertThat(no.err()).contains("Kill? [y/N]").contains("Nothing was done");

            Cli dry = process("kill", "--pid", sleeper.pid(), "--dry-run", "-o", "json");
            assertThat(dry.code()).isZero();
            assertThat(dry.json().path("dryRun").asBoolean()).isTrue();
            assertThat(sleeper.process().isAlive()).isTrue();

            assertThat(Cli.typing("y\n", "process", "kill", "--pid", sleeper.pid())
                            .code())
                    .isZero();
        }
    }

    @Test
    void what_it_depends_on_is_never_touched() {
        long self = ProcessHandle.current().pid();
        Stream<Long> family = Stream.of(
                1L, self, ProcessHandle.current().parent().orElseThrow().pid());

        family.forEach(pid -> {
            Cli cli = process("stop", "--pid", pid.toString(), "--yes", "--dry-run");
            assertThat(cli.code()).isEqualTo(4);
            assertThat(cli.err()).contains("Process " + pid + " is never touched");
        });
    }

    @Test
    void who_listens_at_a_port_is_found() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(socket.getLocalPort());

            Cli list = process("list", "--port", port, "-o", "json");
            assertThat(list.json().at("/items/0/pid").asLong())
                    .isEqualTo(ProcessHandle.current().pid());
            assertThat(process("kill", "--port", port, "--yes", "--dry-run").code())
                    .isEqualTo(4);
        }
    }

    @Test
    void its_children_go_with_it_only_if_asked_for() throws Exception {
        String seconds = Sleeper.unique();
        Process parent = new ProcessBuilder("/bin/sh", "-c", "sleep " + seconds + " & wait").start();
        try {
            Sleeper.await(
                    () -> parent.children().anyMatch(child -> commandOf(child).endsWith("sleep " + seconds)));
            ProcessHandle child = parent.children().findFirst().orElseThrow();

            Cli dry = process("kill", "--pid", Long.toString(parent.pid()), "--dry-run", "-o", "json");
            assertThat(dry.json().path("processes")).hasSize(1);
            Cli tree = process("kill", "--pid", Long.toString(parent.pid()), "--tree", "--yes", "-o", "json");
            assertThat(tree.code()).isZero();
            assertThat(tree.json().path("processes")).hasSize(2);
            Sleeper.await(() -> !child.isAlive() || commandOf(child).isEmpty());
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void it_tells_how_long_it_took_to_be_back() throws Exception {
        String seconds = Sleeper.unique();
        try (Sleeper first = Sleeper.like(seconds)) {
            CompletableFuture<Sleeper> second = first.process().onExit().thenApply(gone -> again(seconds));

            Cli cli = process("kill", "--command", first.pattern(), "--until-back", "30s", "--yes", "-o", "json");
            try (Sleeper back = second.join()) {
                assertThat(cli.code()).isZero();
                assertThat(cli.json().at("/back/isBack").asBoolean()).isTrue();
                assertThat(cli.json().at("/back/seconds").asDouble()).isBetween(0.0, 30.0);
                assertThat(cli.json().at("/back/processes/0/pid").asText()).isEqualTo(back.pid());
            }
        }
    }

    @Test
    void not_back_is_a_failure() throws Exception {
        try (Sleeper sleeper = Sleeper.start()) {
            Cli cli = process("kill", "--command", sleeper.pattern(), "--until-back", "50ms", "--yes", "-o", "json");
            assertThat(cli.code()).isEqualTo(1);
            assertThat(cli.json().at("/back/isBack").asBoolean()).isFalse();
        }
    }

    @Test
    void pause_ends_with_its_time() throws Exception {
        try (Sleeper sleeper = Sleeper.start()) {
            Cli cli = process("pause", "--pid", sleeper.pid(), "--for", "1ms", "--yes", "-o", "json");

            assertThat(cli.code()).isZero();
            assertThat(cli.json().at("/processes/0/outcome").asText()).isEqualTo("paused");
            assertThat(cli.err()).contains("Resumed");
            Sleeper.await(() -> !sleeper.isPaused());
        }
    }

    @Test
    void it_stays_paused_only_if_that_is_said() throws Exception {
        try (Sleeper sleeper = Sleeper.start()) {
            assertThat(process("pause", "--pid", sleeper.pid(), "--until-resume", "--yes")
                            .code())
                    .isZero();
            assertThat(sleeper.isPaused()).isTrue();

            Cli again = process("pause", "--pid", sleeper.pid(), "--until-resume", "--yes");
            assertThat(again.code()).isEqualTo(6);
            assertThat(again.err()).contains("stopped already");

            assertThat(process("resume", "--pid", sleeper.pid(), "--yes").code())
                    .isZero();
            Sleeper.await(() -> !sleeper.isPaused());
        }
    }

    @Test
    void a_killed_pause_lets_it_go_on() throws Exception {
        try (Sleeper sleeper = Sleeper.start()) {
            Process command = Cli.start(Map.of(), "process", "pause", "--pid", sleeper.pid(), "--for", "10m", "--yes");
            try {
                Sleeper.await(sleeper::isPaused);
            } finally {
                killTree(command);
            }
            assertThat(Await.until(SOON, () -> !sleeper.isPaused())).isTrue();
            assertThat(sleeper.process().isAlive()).isTrue();
        }
    }

    @Test
    void a_pause_that_is_told_to_stop_lets_it_go_on() throws Exception {
        try (Sleeper sleeper = Sleeper.start()) {
            Process command = Cli.start(Map.of(), "process", "pause", "--pid", sleeper.pid(), "--for", "10m", "--yes");
            try {
                Sleeper.await(sleeper::isPaused);
                command.destroy();
                assertThat(command.waitFor()).isEqualTo(128 + 15);
                Sleeper.await(() -> !sleeper.isPaused());
            } finally {
                killTree(command);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kill",
                "kill --pid 0",
                "kill --pid x",
                "kill --port 65536",
                "kill --command *",
                "kill --pid 1 --port 80",
                "kill --pid 1 --all --count 2",
                "kill --pid 1 --count 0",
                "kill --pid 1 --until-back 1s",
                "pause --pid 1 --for 0s",
                "pause --pid 1 --for 25h",
                "pause --pid 1 --for 1s --until-resume",
                "stop --pid 1 --grace soon"
            })
    void a_wrong_command_line_is_refused_with_a_sentence(String line) {
        Cli cli = process(line.split(" ", -1));

        assertThat(cli.code()).isEqualTo(2);
        assertThat(cli.err()).isNotBlank().doesNotContain("Exception");
        assertThat(cli.out()).isEmpty();
    }

    @Test
    void what_is_not_there_is_missing() throws Exception {
        Path file = Files.writeString(directory.resolve("pid"), "no number");

        assertThat(process("kill", "--pid", "4194305", "--yes").code()).isEqualTo(5);
        assertThat(process("kill", "--command", "no such " + Sleeper.unique(), "--yes")
                        .code())
                .isEqualTo(5);
        assertThat(process("kill", "--pid-file", directory.resolve("none").toString(), "--yes")
                        .code())
                .isEqualTo(5);
        assertThat(process("kill", "--pid-file", file.toString(), "--yes").code())
                .isEqualTo(7);
    }

    /** As the runner of experiments does, when a command takes too long. */
    private static void killTree(Process command) throws InterruptedException {
        command.descendants().forEach(ProcessHandle::destroyForcibly);
        command.destroyForcibly().waitFor();
    }

    private static Sleeper again(String seconds) {
        try {
            return Sleeper.like(seconds);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String commandOf(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    private static long alive(Sleeper... sleepers) {
        return List.of(sleepers).stream().filter(Sleeper::isAlive).count();
    }

    private static Cli process(String... arguments) {
        String[] all = Stream.concat(Stream.of("process"), Stream.of(arguments)).toArray(String[]::new);
        return Cli.run(Map.of(), all);
    }
}
