package org.chaosee.cli.command.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import org.chaosee.cli.experiment.ExperimentFile;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.experiment.Experiments;
import org.chaosee.experiment.check.CheckReport;
import org.chaosee.experiment.check.Finding;
import org.chaosee.experiment.option.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate",
        description =
                "Check an experiment, without running or contacting anything: all violations, each with its place.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee validate experiment.json",
            "  chaosee validate experiment.yaml --var-file stack.env -o json"
        })
public final class ValidateCommand implements Callable<Integer> {

    private final Shell shell;

    @Mixin
    private Output output;

    @Mixin
    private RulesOptions rules;

    @Mixin
    private VariableOptions variables;

    @Parameters(paramLabel = "<experiment>", description = "A file that ends in .json, .yaml or .yml, or an address.")
    private String experiment;

    ValidateCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        JsonNode tree = ExperimentFile.read(shell, experiment, rules.isStrict());
        RunOptions options = RunOptions.builder(rules.mode())
                .variables(variables.named())
                .variableFile(variables.fromFiles())
                .environment(variables.environment())
                .directory(shell.directory())
                .shellAllowed(true)
                .build();
        CheckReport report = Experiments.check(tree, options);
        if (output.isJson()) {
            output.json(json(report));
        } else {
            print(report);
        }
        if (report.isValid()) {
            return ExitCode.OK.number();
        }
        return rules.isStrict() ? ExitCode.FAILED.number() : ExitCode.INVALID.number();
    }

    private void print(CheckReport report) {
        ExperimentFile.lines(report.violations()).forEach(line -> output.out().println("violation  " + line));
        ExperimentFile.lines(report.warnings()).forEach(line -> output.out().println("warning    " + line));
        output.say(
                report.isValid()
                        ? experiment + " is valid"
                        : experiment + " is not valid: " + report.violations().size() + " violations");
    }

    private static ObjectNode json(CheckReport report) {
        ObjectNode tree = Json.object().put("valid", report.isValid());
        add(tree.putArray("violations"), report.violations());
        add(tree.putArray("warnings"), report.warnings());
        return tree;
    }

    private static void add(ArrayNode list, List<Finding> findings) {
        findings.forEach(finding -> list.addObject()
                .put("kind", finding.kind())
                .put("pointer", finding.pointer())
                .put("message", finding.message()));
    }
}
