package org.example.experiments.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The scripts around the stack, without one. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class StackScriptsTest {

    @TempDir
    private Path directory;

    @Test
    void aProcessThatHasGotTheIdOfAStackIsLeftAlone() throws Exception {
        Path stack = directory.resolve("a stack");
        Files.createDirectories(stack.resolve("run"));
        Files.writeString(stack.resolve("run/stack.lock"), "");
        // It reads its input for ever.
        Process other = new ProcessBuilder("cat").start();
        try {
            Files.writeString(stack.resolve("run/stack.pid"), other.pid() + "\n");
            String option = "-Dstack.directory=" + stack;

            assertThat(Script.run(Map.of(), "setup/stack.sh", "status", option).code())
                    .isEqualTo(3);
            Script.Done stopped = Script.run(Map.of(), "setup/stack.sh", "stop", option);

            assertThat(stopped.output()).contains("No stack runs in " + stack);
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void wordsWithBlanksReachTheStackWhole() throws Exception {
        FakeCommands fakes = new FakeCommands(directory);
        Path stack = directory.resolve("a stack");

        Script.Done done = withStack(
                fakes, Map.of(), "-Dstack.directory=" + stack, "-Dstack.node.jvm=-Xmx1g -Xss1m", "echo", "run with it");

        assertThat(done.output()).contains("run with it");
        assertThat(fakes.calls())
                .startsWith("stack.sh|start|-Dstack.directory=" + stack + "|-Dstack.node.jvm=-Xmx1g -Xss1m")
                .endsWith("stack.sh|stop|-Dstack.directory=" + stack);
    }

    @Test
    void whoIsToldToEndWhileTheStackStartsStopsIt() throws Exception {
        FakeCommands fakes = new FakeCommands(directory);
        Path stack = directory.resolve("stack");

        Script.Done done =
                withStack(fakes, Map.of("TERM_AT_START", "yes"), "-Dstack.directory=" + stack, "echo", "the command");

        assertThat(done.code()).isEqualTo(143);
        assertThat(done.output()).doesNotContain("the command");
        assertThat(fakes.calls()).endsWith("stack.sh|stop|-Dstack.directory=" + stack);
    }

    @Test
    void theSteadyStateIsAskedForWhereTheDirectoryHasBlanks() throws Exception {
        FakeCommands fakes = new FakeCommands(directory);
        Path stack = Files.createDirectories(directory.resolve("a stack"));
        Files.writeString(
                stack.resolve("stack.env"),
                "SHOP_URL=http://localhost:1\nCHAOS_ADMIN_TOKEN=a$b 'c\nSTACK_DIRECTORY=" + stack + "\n");
        Map<String, String> environment = new HashMap<>(fakes.environment());
        environment.put("CHAOSEE", fakes.chaosee().toString());
        environment.put("STACK_DIRECTORY", stack.toString());

        Script.Done done = Script.run(environment, "monitoring/steady-state.sh");

        assertThat(done.output()).isEmpty();
        assertThat(done.code()).isZero();
        assertThat(fakes.calls()).first().asString().contains("shop=http://localhost:1/api/products");
    }

    @Test
    void aStartThatIsBrokenOffLeavesNoStack() throws Exception {
        Path module = directory.resolve("module");
        Files.createDirectories(module.resolve("setup"));
        Files.createDirectories(module.resolve("target/lib"));
        Path script = Files.copy(Path.of("setup/stack.sh"), module.resolve("setup/stack.sh"));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Path java = new FakeCommands(directory).neverReady(directory.resolve("jdk/bin/java"));
        Path id = directory.resolve("id");

        Script.Done done = Script.run(
                Map.of("JAVA_HOME", java.getParent().getParent().toString(), "ID", id.toString()),
                script.toString(),
                "start");

        assertThat(done.code()).as(done.output()).isEqualTo(143);
        assertThat(done.output()).contains("The start was broken off.");
        assertThat(ProcessHandle.of(Long.parseLong(Files.readString(id).strip())))
                .isEmpty();
    }

    /** Where its stack is only a fake. */
    private Script.Done withStack(FakeCommands fakes, Map<String, String> more, String... words)
            throws IOException, InterruptedException {
        Path module = directory.resolve("module");
        Files.createDirectories(module.resolve("automation"));
        try (Stream<Path> scripts = Files.list(Path.of("automation"))) {
            for (Path script : scripts.toList()) {
                Files.copy(script, module.resolve("automation").resolve(script.getFileName()));
            }
        }
        Path script = module.resolve("automation/with-stack.sh");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        fakes.stack(module.resolve("setup/stack.sh"));
        Map<String, String> environment = new HashMap<>(fakes.environment());
        environment.put("CHAOSEE", fakes.chaosee().toString());
        environment.putAll(more);
        return Script.run(environment, script.toString(), words);
    }
}
