package org.chaosee.cli.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.cli.fixture.Terminal;
import org.chaosee.cli.fixture.Terminal.Typed;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

    @TempDir
    private Path directory;

    @Test
    void whoTypesNothingGetsTheCommands() {
        Typed typed = new Terminal(directory).type();

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err())
                .contains("Commands:", "actions", "storm", "halt")
                .doesNotContain("Missing");
    }

    @Test
    void aTypingErrorIsNamedWithWhatWasMeant() {
        Typed typed = new Terminal(directory).type("actions", "lst");

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("'lst'", "actions list", "'chaosee actions --help' says what is allowed");
        assertThat(typed.err().lines().count()).isLessThanOrEqualTo(3);
    }

    @Test
    void theHelpOfTheProgramTellsAllExitCodes() {
        String help = new Terminal(directory).type("--help").out();

        for (ExitCode code : ExitCode.values()) {
            assertThat(help).containsPattern("(?m)^ +" + code.number() + " ");
        }
    }

    @Test
    void everyCommandHasAHelpThatSaysWhatItDoes() {
        List<CommandLine> commands = new ArrayList<>();
        collect(line(directory), commands);

        assertThat(commands).hasSizeGreaterThan(20).allSatisfy(command -> {
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(command.getCommandSpec().qualifiedName())
                    .isNotEmpty();
            assertThat(command.getCommandSpec().options())
                    .allSatisfy(option -> assertThat(option.description())
                            .as(command.getCommandSpec().qualifiedName() + " " + option.longestName())
                            .isNotEmpty());
        });
    }

    @Test
    void optionsOfTheServerHaveASectionOfTheirOwn() {
        String help =
                new Terminal(directory).type("actions", "create", "--help").out();

        assertThat(help.indexOf("--dry-run")).isBetween(0, help.indexOf("The server:"));
        assertThat(help.indexOf("--server")).isGreaterThan(help.indexOf("The server:"));
    }

    @Test
    void theCompletionIsAScriptThatBashTakes() throws Exception {
        Typed typed = new Terminal(directory).type("completion");
        Path script = directory.resolve("completion.sh");
        java.nio.file.Files.writeString(script, typed.out());

        Process bash =
                new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();

        assertThat(bash.waitFor()).isZero();
        assertThat(typed.out()).contains("_complete_chaosee");
    }

    @Test
    void aBugIsToldInASentenceAndInFullToWhoAsks() {
        Shell shell = shell(Map.of());
        CommandLine line = Main.line(shell);
        java.io.StringWriter err = new java.io.StringWriter();
        line.setErr(new java.io.PrintWriter(err, true));

        int code = new Failures(shell).handleExecutionException(new IllegalStateException("oops"), line, null);

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("oops", "CHAOS_DEBUG=true").doesNotContain("at org.chaosee");

        new Failures(shell(Map.of("CHAOS_DEBUG", "true")))
                .handleExecutionException(new IllegalStateException("oops"), line, null);
        assertThat(err.toString()).contains("at org.chaosee");
    }

    private Shell shell(Map<String, String> environment) {
        return new Shell(
                environment, directory, directory, java.io.InputStream.nullInputStream(), false, Clock.systemUTC());
    }

    private CommandLine line(Path home) {
        return Main.line(
                new Shell(Map.of(), home, home, java.io.InputStream.nullInputStream(), false, Clock.systemUTC()));
    }

    private static void collect(CommandLine line, List<CommandLine> commands) {
        commands.add(line);
        line.getSubcommands().values().stream()
                .filter(command -> !command.getCommandSpec().helpCommand())
                .forEach(command -> collect(command, commands));
    }
}
