package org.chaosee.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a command prints its answer; as options. */
public final class Output {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<format>",
            defaultValue = "table",
            description =
                    "How to print the answer: ${COMPLETION-CANDIDATES}. For programs take json: tables may change. "
                            + "Default: ${DEFAULT-VALUE}.")
    private Format format;

    public boolean isJson() {
        return format == Format.JSON;
    }

    public PrintWriter out() {
        return command.commandLine().getOut();
    }

    public PrintWriter err() {
        return command.commandLine().getErr();
    }

    /** Colours, if what is printed is seen on a terminal, and nobody has said NO_COLOR. */
    public Ansi ansi() {
        return command.commandLine().getColorScheme().ansi();
    }

    /**
     * Prints a list that the server answered: as it is, or as a table.
     *
     * @param nothing what to say when the list is empty
     */
    public void list(JsonNode page, List<Column<JsonNode>> columns, String nothing) {
        if (isJson()) {
            json(page);
            return;
        }
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        if (items.isEmpty()) {
            err().println(nothing);
            return;
        }
        new Table<>(columns).print(out(), ansi(), items);
        long total = page.path("total").asLong(items.size());
        if (total > items.size()) {
            err().println(items.size() + " of " + total + "; --limit and --offset show others");
        }
    }

    /** Prints a document. */
    public void json(JsonNode document) {
        out().println(Json.pretty(document));
    }

    /** For programs: how many were changed, as the server tells it where it changes several at once. */
    public void count(String done, int number) {
        if (isJson()) {
            json(Json.object().put(done, number));
        }
    }

    /** Says in a sentence what was done; programs don't get to see it, since they look at the exit code. */
    public void say(String sentence) {
        err().println(Plain.line(sentence));
    }
}
