package org.chaosee.cli.command.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.experiment.Experiments;
import org.chaosee.experiment.option.EnvironmentFile;
import org.chaosee.experiment.option.Variable;
import org.chaosee.experiment.source.SourceException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What replaces entries of an experiment's configuration; as options. */
final class VariableOptions {

    private final Shell shell;

    @Option(
            names = "--var",
            paramLabel = "<name[:type]=value>",
            description =
                    "Give an entry of the configuration another value; types are str, int, float, bool, json, bytes.")
    private List<String> variables = List.of();

    @Option(
            names = "--var-file",
            paramLabel = "<file>",
            description =
                    "A JSON or YAML file with 'configuration' and 'secrets'; or any other file with lines NAME=value for the "
                            + "environment.")
    private List<Path> files = List.of();

    VariableOptions(Shell shell) {
        this.shell = shell;
    }

    /**
     * Those of {@code --var}, by their names.
     *
     * @throws CommandException when one is wrong
     */
    ObjectNode named() {
        ObjectNode result = Json.object();
        for (String text : variables) {
            try {
                Variable variable = Variable.parse(text);
                result.set(variable.name(), variable.value());
            } catch (IllegalArgumentException e) {
                throw new CommandException(ExitCode.USAGE, "--var: " + e.getMessage());
            }
        }
        return result;
    }

    /** The members {@code configuration} and {@code secrets} of all files, the last of which wins. */
    ObjectNode fromFiles() {
        ObjectNode result = Json.object();
        for (Path file : files) {
            if (isTree(file)) {
                merge(result, tree(file), file);
            }
        }
        return result;
    }

    /** The environment of the process, with the lines of files. */
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>(shell.environment());
        for (Path file : files) {
            if (!isTree(file)) {
                environment.putAll(lines(file));
            }
        }
        return environment;
    }

    private static boolean isTree(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(json|ya?ml)");
    }

    private static void merge(ObjectNode result, JsonNode tree, Path file) {
        if (!tree.isObject()) {
            throw new CommandException(ExitCode.USAGE, file + " is no object with configuration and secrets");
        }
        for (String member : List.of("configuration", "secrets")) {
            @Nullable JsonNode entries = tree.get(member);
            if (entries instanceof ObjectNode object) {
                ObjectNode own = result.get(member) instanceof ObjectNode there ? there : result.putObject(member);
                own.setAll(object);
            } else if (entries != null) {
                throw new CommandException(ExitCode.USAGE, file + ": /" + member + " is no object");
            }
        }
    }

    private JsonNode tree(Path file) {
        try {
            return Experiments.load(shell.file(file).toString());
        } catch (SourceException e) {
            throw new CommandException(ExitCode.USAGE, "--var-file: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(ExitCode.FAILED, "Interrupted while " + file + " was read");
        }
    }

    private Map<String, String> lines(Path file) {
        try {
            return EnvironmentFile.parse(Files.readString(shell.file(file)));
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, "--var-file: there is no file " + file + " that could be read");
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.USAGE, "--var-file " + file + ": " + e.getMessage());
        }
    }
}
