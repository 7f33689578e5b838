package org.chaosee.cli.command.experiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.chaosee.cli.experiment.ExperimentFile;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.experiment.lint.Lint;
import org.chaosee.experiment.lint.LintReport;
import org.chaosee.experiment.lint.Remark;
import org.chaosee.experiment.lint.Severity;
import org.chaosee.experiment.lint.Where;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "lint",
        description =
                "Say whether an experiment does the same here and elsewhere, where the format's own engine runs it: what breaks "
                        + "in one of the two, what differs, and what to write instead. Nothing is run or contacted.",
        footerHeading = "%nWhat breaks makes the exit code 7.%n%nExamples:%n",
        footer = {
            "  chaosee lint experiment.json",
            "  chaosee lint experiment.yaml --fail-on differs --ignore action-failure-unnoticed,process-path-searched",
            "  chaosee lint experiment.json --allow-shell -o json"
        })
public final class LintCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private Output output;

    @Mixin
    private VariableOptions variables;

    @Option(
            names = "--fail-on",
            paramLabel = "<severity>",
            defaultValue = "breaks",
            description = "What makes the exit code 7: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Severity failOn;

    @Option(names = "--ignore", paramLabel = "<kind>", split = ",", description = "Kinds of findings to leave out.")
    private Set<String> ignored = Set.of();

    @Option(
            names = "--allow-shell",
            description = "Don't mind arguments of a process that are a text; 'run --allow-shell' lets them through.")
    private boolean shellAllowed;

    @Parameters(paramLabel = "<experiment>", description = "A file that ends in .json, .yaml or .yml, or an address.")
    private String experiment;

    LintCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        RunOptions options = RunOptions.builder(Mode.SAFE)
                .variables(variables.named())
                .variableFile(variables.fromFiles())
                .environment(variables.environment())
                .directory(shell.directory())
                .shellAllowed(shellAllowed)
                .build();
        LintReport report =
                Lint.of(ExperimentFile.read(shell, experiment, false), options).without(ignored);
        if (output.isJson()) {
            output.json(json(report));
        } else {
            print(report);
        }
        boolean fails =
                report.count(Severity.BREAKS) > 0 || (failOn == Severity.DIFFERS && report.count(Severity.DIFFERS) > 0);
        return fails ? ExitCode.INVALID.number() : ExitCode.OK.number();
    }

    private void print(LintReport report) {
        for (Remark remark : report.remarks()) {
            String line = ExperimentFile.lines(List.of(remark.finding())).get(0);
            output.out().println(String.format("%-17s  %s", head(remark), line));
        }
        long breaks = report.count(Severity.BREAKS);
        long differs = report.count(Severity.DIFFERS);
        output.say(
                breaks + differs == 0
                        ? experiment + " does the same here and elsewhere"
                        : experiment + ": " + breaks + " findings break it, by " + differs + " it differs");
    }

    private static String head(Remark remark) {
        return remark.severity() == Severity.DIFFERS
                ? "differs"
                : "breaks "
                        + (remark.where() == Where.BOTH
                                ? "everywhere"
                                : remark.where().label());
    }

    private static ObjectNode json(LintReport report) {
        ObjectNode tree = Json.object()
                .put("breaks", report.count(Severity.BREAKS))
                .put("differs", report.count(Severity.DIFFERS));
        ArrayNode findings = tree.putArray("findings");
        report.remarks()
                .forEach(remark -> findings.addObject()
                        .put("severity", remark.severity().label())
                        .put("where", remark.where().label())
                        .put("kind", remark.finding().kind())
                        .put("pointer", remark.finding().pointer())
                        .put("message", remark.finding().message()));
        return tree;
    }
}
