package org.chaosee.cli.command.report;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.chaosee.cli.output.Plain;
import org.chaosee.cli.output.WholeFile;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.chaosee.report.Report;
import org.chaosee.report.journal.Journal;
import org.chaosee.report.journal.JournalException;
import org.chaosee.report.journal.Journals;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description =
                "Make a report of journals: what was asked, what was broken, what came of it. Journals of Chaos Toolkit are "
                        + "fine, too. What the parts of a report mean is in docs/reference/report.md.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee report journal.json --html report.html",
            "  chaosee report reports/*/journal.json --html all.html --markdown all.md --junit all.xml",
            "  chaosee report journal.json --compare last-week.json --html report.html"
        })
public final class ReportCommand implements Callable<Integer> {

    private final Shell shell;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--html",
            paramLabel = "<file>",
            description =
                    "One page, with pictures, that needs no network; - for standard output. report.html, if nothing else is asked for.")
    private @Nullable Path html;

    @Option(names = "--markdown", paramLabel = "<file>", description = "For a merge request; - for standard output.")
    private @Nullable Path markdown;

    @Option(
            names = "--junit",
            paramLabel = "<file>",
            description = "JUnit XML, for a build server; - for standard output.")
    private @Nullable Path junit;

    @Option(
            names = "--compare",
            paramLabel = "<journal>",
            description = "An earlier journal of the same experiment, to compare with.")
    private @Nullable Path earlier;

    @Parameters(arity = "1..*", paramLabel = "<journal>", description = "Journals, as 'chaosee run' writes them.")
    private List<Path> files;

    ReportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (html == null && markdown == null && junit == null) {
            html = Path.of("report.html");
        }
        check();
        List<Journal> journals = new ArrayList<>();
        files.forEach(file -> journals.add(read(file)));
        Report report = Report.of(journals);
        if (earlier != null) {
            report = report.comparedWith(read(earlier));
        }
        // All that can fail for its own sake comes before the first file is written.
        Map<Path, String> texts = new LinkedHashMap<>();
        put(html, report::html, texts);
        put(markdown, report::markdown, texts);
        put(junit, report::junit, texts);
        report.analyses()
                .forEach(analysis -> command.commandLine()
                        .getErr()
                        .println(Plain.line(analysis.verdict().sentence())));
        texts.forEach(this::write);
        return ExitCode.OK.number();
    }

    private void check() {
        List<Path> journals = new ArrayList<>(files);
        if (earlier != null) {
            journals.add(earlier);
        }
        Destinations destinations =
                new Destinations(journals.stream().map(shell::file).toList());
        add("--html", html, destinations);
        add("--markdown", markdown, destinations);
        add("--junit", junit, destinations);
    }

    private void add(String option, @Nullable Path named, Destinations destinations) {
        if (named != null) {
            destinations.add(option, named, shell.file(named));
        }
    }

    private static void put(@Nullable Path named, Supplier<String> text, Map<Path, String> texts) {
        if (named != null) {
            texts.put(named, text.get());
        }
    }

    private Journal read(Path file) {
        try {
            return Journals.read(shell.file(file));
        } catch (JournalException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                throw new CommandException(ExitCode.USAGE, "There is no file " + file);
            }
            // The message has its name alone, and each run may have a directory of its own.
            List<String> details = file.getNameCount() > 1 ? List.of("It is " + file) : List.of();
            throw new CommandException(ExitCode.INVALID, String.valueOf(e.getMessage()), details);
        }
    }

    private void write(Path file, String text) {
        if (Destinations.isStandardOutput(file)) {
            command.commandLine().getOut().print(text);
            command.commandLine().getOut().flush();
            return;
        }
        try {
            WholeFile.write(shell.file(file), text);
        } catch (IOException e) {
            throw new CommandException(ExitCode.FAILED, "The report " + file + " can't be written: " + e.getMessage());
        }
        command.commandLine().getErr().println("The report is " + file);
    }
}
