package org.chaosee.cli.command.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.log.Group;
import org.chaosee.cli.log.Injected;
import org.chaosee.cli.log.Journal;
import org.chaosee.cli.log.LogFile;
import org.chaosee.cli.log.LogGroups;
import org.chaosee.cli.log.Window;
import org.chaosee.cli.log.format.Level;
import org.chaosee.cli.output.Column;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.output.Table;
import org.chaosee.cli.profile.ServerOptions;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.shell.Shell;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "logs",
        description =
                "Group the errors and warnings in the logs of servers by what they say: how many, since when, with which "
                        + "exception, and how many faults were injected in the same seconds. Numbers, ids and quoted texts don't "
                        + "count as differences. Reads the logs of Payara, GlassFish, WildFly, Open Liberty and java.util.logging, "
                        + "and JSON lines; also when they end in .gz.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  chaosee logs server.log",
            "  chaosee logs server.log --journal journal.json --baseline-from 2026-01-01T00:00:00Z",
            "  chaosee logs server.log.1.gz server.log --from 2026-01-01T12:00:00Z --injections"
        })
public final class LogsCommand implements Runnable {

    private static final int ALL = 1000;

    private final Shell shell;

    @Mixin
    private Output output;

    @Mixin
    private ServerOptions server;

    @Parameters(paramLabel = "<file>", arity = "1..*", description = "Logs, in any order.")
    private List<Path> files;

    @Option(
            names = "--from",
            paramLabel = "<instant>",
            description = "Leave out what was earlier; such as 2026-01-01T12:00:00Z. Otherwise the journal's start.")
    private @Nullable String from;

    @Option(
            names = "--until",
            paramLabel = "<instant>",
            description = "Leave out what was at that instant and later. Otherwise the journal's end.")
    private @Nullable String until;

    @Option(
            names = "--baseline-from",
            paramLabel = "<instant>",
            description =
                    "Compare with what was logged from that instant to --from: what is not there is new, and comes first.")
    private @Nullable String baselineFrom;

    @Option(
            names = "--journal",
            paramLabel = "<file>",
            description = "The journal of an experiment: it says from when, until when, and what was injected.")
    private @Nullable Path journalFile;

    @Option(
            names = "--injections",
            description = "Ask the server what was injected, if no journal says it; a node remembers 1000 of them.")
    private boolean asksServer;

    @Option(
            names = "--level",
            paramLabel = "<level>",
            defaultValue = "warning",
            description = "error, or warning: errors and warnings. Default: ${DEFAULT-VALUE}.")
    private String level;

    @Option(
            names = "--zone",
            paramLabel = "<zone>",
            description =
                    "The time zone of logs that don't name one, such as Europe/Berlin. Otherwise that of the system.")
    private @Nullable String zone;

    @Option(
            names = "--date",
            paramLabel = "<date>",
            description =
                    "The day of the first line of logs that have times only, such as 2026-01-01. Otherwise the last line is "
                            + "from the day on which the file was changed.")
    private @Nullable String date;

    @Option(
            names = "--limit",
            paramLabel = "<n>",
            defaultValue = "50",
            description = "Print so many groups at most. Default: ${DEFAULT-VALUE}.")
    private int limit;

    LogsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        Journal journal = journalFile == null ? null : Journal.read(shell.file(journalFile));
        Window window = new Window(
                from != null ? instant("--from", from) : journal == null ? null : journal.from(),
                until != null ? instant("--until", until) : journal == null ? null : journal.until(),
                baselineFrom == null ? null : instant("--baseline-from", baselineFrom));
        ZoneId where = zone();
        LocalDate day = day();
        boolean isInjectedKnown =
                asksServer || (journal != null && !journal.injected().isEmpty());
        LogGroups groups = new LogGroups(window, level(), injected(journal));
        for (Path file : files) {
            new LogFile(shell.file(file), where, day).read(groups);
        }
        List<Group> found = groups.groups();
        List<Group> told = found.subList(0, Math.min(found.size(), Math.max(0, limit)));
        if (output.isJson()) {
            output.json(json(window, groups, told, isInjectedKnown));
            return;
        }
        if (told.isEmpty()) {
            output.say("No error or warning among " + groups.records() + " records");
            return;
        }
        new Table<>(columns(window.baselineFrom() != null, isInjectedKnown)).print(output.out(), output.ansi(), told);
        if (found.size() > told.size()) {
            output.say(told.size() + " of " + found.size() + " groups; --limit shows others");
        }
        if (groups.lost() > 0) {
            output.say(groups.lost() + " records are in no group, as there were too many different ones");
        }
    }

    private static List<Column<Group>> columns(boolean baseline, boolean injected) {
        List<Column<Group>> columns = new ArrayList<>();
        if (baseline) {
            columns.add(Column.of("NEW", group -> group.isNew() ? "new" : ""));
        }
        columns.add(Column.number("COUNT", group -> Long.toString(group.count())));
        columns.add(Column.of("LEVEL", group -> group.level().name()));
        columns.add(Column.of("FIRST", group -> second(group.first())));
        columns.add(Column.of("LAST", group -> second(group.last())));
        if (injected) {
            columns.add(Column.number("INJECTED", group -> Long.toString(group.injections())));
        }
        columns.add(Column.of("LOGGER", Group::logger));
        columns.add(Column.of("MESSAGE", Group::message));
        columns.add(Column.of("EXCEPTION", Group::exception));
        return columns;
    }

    private static String second(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static ObjectNode json(Window window, LogGroups groups, List<Group> told, boolean injected) {
        ObjectNode tree = Json.object()
                .put("from", text(window.from()))
                .put("until", text(window.until()))
                .put("baselineFrom", text(window.baselineFrom()))
                .put("records", groups.records())
                .put("total", groups.groups().size())
                .put("lost", groups.lost());
        ArrayNode list = tree.putArray("groups");
        told.forEach(group -> list.add(group.json(window.baselineFrom() != null, injected)));
        return tree;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private Injected injected(@Nullable Journal journal) {
        if (!asksServer) {
            return journal == null ? Injected.none() : journal.injected();
        }
        JsonNode page = server.connect()
                .ask(Call.get("injections").with(Map.of("limit", ALL)))
                .body();
        if (page.path("total").asLong() > ALL || page.path("items").size() == ALL) {
            output.say("The server remembers only its latest " + ALL + " injections: there may have been more");
        }
        return Injected.of(page.path("items"));
    }

    private Level level() {
        return switch (level.toLowerCase(Locale.ROOT)) {
            case "error" -> Level.ERROR;
            case "warning" -> Level.WARNING;
            default ->
                throw new CommandException(ExitCode.USAGE, "--level is '" + level + "', allowed is error or warning");
        };
    }

    private ZoneId zone() {
        try {
            return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new CommandException(
                    ExitCode.USAGE, "--zone is '" + zone + "', allowed is one such as Europe/Berlin, UTC or +02:00");
        }
    }

    private @Nullable LocalDate day() {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new CommandException(ExitCode.USAGE, "--date is '" + date + "', allowed is one such as 2026-01-01");
        }
    }

    private static Instant instant(String option, String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new CommandException(
                    ExitCode.USAGE, option + " is '" + text + "', allowed is an instant such as 2026-01-01T12:00:00Z");
        }
    }
}
