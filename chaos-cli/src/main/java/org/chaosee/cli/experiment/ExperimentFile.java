package org.chaosee.cli.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.chaosee.cli.output.Plain;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.experiment.Experiments;
import org.chaosee.experiment.check.Finding;
import org.chaosee.experiment.source.SourceException;

/** Reads experiments, and says what is wrong with them. */
public final class ExperimentFile {

    private ExperimentFile() {}

    /**
     * Reads a file, or what is at an address.
     *
     * @param strict whether the exit code is to be the format's own, 1
     * @throws CommandException when it can't be read
     */
    public static JsonNode read(Shell shell, String fileOrAddress, boolean strict) {
        boolean isAddress = fileOrAddress.matches("https?://.*");
        try {
            return Experiments.load(
                    isAddress
                            ? fileOrAddress
                            : shell.directory().resolve(fileOrAddress).toString());
        } catch (SourceException e) {
            throw new CommandException(
                    strict ? ExitCode.FAILED : ExitCode.INVALID, fileOrAddress + " can't be read. " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException(ExitCode.FAILED, "Interrupted while " + fileOrAddress + " was read");
        }
    }

    /** A line for each finding: its place, what is to be said, and its kind. */
    public static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> Plain.line((finding.pointer().isEmpty() ? "the experiment" : finding.pointer()) + ": "
                        + finding.message() + " (" + finding.kind() + ")"))
                .toList();
    }
}
