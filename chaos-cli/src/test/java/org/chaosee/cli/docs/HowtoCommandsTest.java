package org.chaosee.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chaosee.cli.main.Main;
import org.chaosee.cli.shell.Shell;
import org.chaosee.experiment.Experiments;
import org.chaosee.experiment.lint.Lint;
import org.chaosee.experiment.lint.Remark;
import org.chaosee.experiment.lint.Severity;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.load.Load;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the pages and the scripts of experiments have people type is understood, and what they show can be run. Nothing is contacted.
 */
class HowtoCommandsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path SAMPLE = ROOT.resolve("samples/experiments");
    private static final Pattern CHAOS_METRIC = Pattern.compile("\\bchaos_[a-z_]+");

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("pagesAndScripts")
    void everyCommandIsUnderstood(Path file) throws IOException {
        for (List<String> command : commandsOf(file)) {
            if (isOurs(command)) {
                // Journals, if it is a report; otherwise options, of which there may be none.
                boolean isReport = command.contains("report");
                String[] arguments = command.stream()
                        .skip(1)
                        .filter(word -> isReport || !word.equals("$@"))
                        .toArray(String[]::new);
                assertThatCode(() -> Main.line(shell()).parseArgs(arguments))
                        .as(file + ": " + command)
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pagesAndScripts")
    void everyScriptAndEveryExperimentIsThere(Path file) throws IOException {
        for (List<String> command : commandsOf(file)) {
            List<String> words = command.stream()
                    .map(word -> word.replaceFirst("^samples/experiments/", ""))
                    .toList();
            for (int i = 0; i < words.size(); i++) {
                if (words.get(i).matches("(automation|monitoring|setup)/.*\\.sh")) {
                    assertThat(SAMPLE.resolve(words.get(i)))
                            .as(file + ": " + command)
                            .isExecutable();
                }
                if (words.get(i).equals("automation/run.sh")
                        && !words.get(i + 1).startsWith("$")) {
                    assertThat(SAMPLE.resolve("experiments")
                                    .resolve(words.get(i + 1))
                                    .resolve("experiment.json"))
                            .as(file + ": " + command)
                            .exists();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/howto/experiment.md",
                "docs/howto/gameday.md",
                "docs/howto/ci.md",
                "samples/experiments/README.md",
                "samples/experiments/automation/run.sh",
                "samples/experiments/automation/run-all.sh",
                "samples/experiments/automation/check.sh",
                "samples/experiments/monitoring/watch.sh",
                "samples/experiments/monitoring/steady-state.sh"
            })
    void theyHaveCommandsOfOurs(String file) throws IOException {
        assertThat(commandsOf(ROOT.resolve(file))).anyMatch(HowtoCommandsTest::isOurs);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyExperimentCanBeRun(Path file) throws Exception {
        assertCanBeRun(file);
    }

    @Test
    void whatTheHowToWritesStepByStepCanBeRun() throws Exception {
        StringBuilder steps = new StringBuilder();
        for (Fences.Fence fence : Fences.of(ROOT.resolve("docs/howto/experiment.md"))) {
            if (fence.language().equals("yaml")) {
                steps.append(fence.text());
            }
        }

        assertCanBeRun(Files.writeString(directory.resolve("recommendations.yaml"), steps));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gameday", "ci"})
    void everyExperimentOfAHowToCanBeRun(String page) throws Exception {
        int number = 0;
        for (Fences.Fence fence : Fences.of(ROOT.resolve("docs/howto/" + page + ".md"))) {
            if (fence.language().matches("json|yaml") && fence.text().contains("method")) {
                Path file = directory.resolve(number++ + "." + fence.language());
                assertCanBeRun(Files.writeString(file, fence.text()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyPlanCanBeSent(Path plan) throws Exception {
        assertThat(Load.check(Experiments.load(plan.toString())).violations()).isEmpty();
    }

    @Test
    void alertsAskForMetricsThatAreDocumented() throws IOException {
        String documented =
                (Files.readString(ROOT.resolve("docs/reference/metrics.md")).replace('.', '_')
                        + Files.readString(ROOT.resolve("docs/reference/proxy-cli.md")));
        Matcher metric = CHAOS_METRIC.matcher(Files.readString(SAMPLE.resolve("monitoring/alerts.yml")));
        List<String> names = new ArrayList<>();
        while (metric.find()) {
            names.add(metric.group().replaceFirst("_total$", ""));
        }

        assertThat(names).isNotEmpty().allSatisfy(name -> assertThat(documented).contains("`" + name));
    }

    static Stream<Path> pagesAndScripts() throws IOException {
        return Stream.concat(
                Stream.of("experiment", "gameday", "ci").map(name -> ROOT.resolve("docs/howto/" + name + ".md")),
                files(SAMPLE, ".*\\.(md|sh)"));
    }

    static Stream<Path> experiments() throws IOException {
        return files(SAMPLE.resolve("experiments"), ".*/(experiment|verification)\\.json");
    }

    static Stream<Path> plans() throws IOException {
        return files(SAMPLE.resolve("load"), ".*\\.(json|ya?ml)");
    }

    private static Stream<Path> files(Path below, String pattern) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all
                    .filter(file ->
                            file.toString().replace(File.separatorChar, '/').matches(pattern))
                    .filter(file -> !file.startsWith(SAMPLE.resolve("target")))
                    .filter(file -> !file.startsWith(SAMPLE.resolve("src")))
                    .filter(file -> !file.startsWith(SAMPLE.resolve("reports/results")))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static List<List<String>> commandsOf(Path file) throws IOException {
        if (file.toString().endsWith(".sh")) {
            return ShellWords.of(Files.readString(file));
        }
        List<List<String>> commands = new ArrayList<>();
        for (Fences.Fence fence : Fences.of(file)) {
            if (fence.language().equals("sh")) {
                commands.addAll(ShellWords.of(fence.text()));
            }
        }
        return commands;
    }

    private static boolean isOurs(List<String> command) {
        return command.get(0).matches("chaosee|\\$chaosee|chaos-cli/bin/chaosee");
    }

    private static Shell shell() {
        Path nowhere = Path.of("/nowhere");
        return new Shell(Map.of(), nowhere, nowhere, InputStream.nullInputStream(), false, Clock.systemUTC());
    }

    private static void assertCanBeRun(Path file) throws Exception {
        JsonNode experiment = Experiments.load(file.toString());
        RunOptions options = RunOptions.builder(Mode.SAFE)
                .environment(Map.of("CHAOS_ADMIN_TOKEN", "any", "PATH", path()))
                .directory(SAMPLE)
                .build();

        assertThat(Experiments.check(experiment, options).violations())
                .as("violations of " + file)
                .isEmpty();
        assertThat(Lint.of(experiment, options).remarks())
                .as("what lint says of " + file)
                .extracting(Remark::severity)
                .doesNotContain(Severity.BREAKS);
    }

    /** Experiments find chaosee as a command, as its script has it. */
    private static String path() {
        return Path.of("bin").toAbsolutePath()
                + File.pathSeparator
                + System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    }
}
