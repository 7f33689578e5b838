package org.chaosee.cli.docs;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chaosee.cli.output.Section;
import org.chaosee.cli.shell.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the reference of all commands from what their code says of them. */
final class CommandReference {

    private static final String HEAD = """
            # Command line

            <!-- Made from the code; CommandReferenceTest says how to make it anew. -->

            `chaosee` manages the actions of an application, runs experiments, breaks processes and networks, makes load, watches, and
            writes reports. It needs Java 17.

            ```
            mvn -ntp -DskipTests -pl chaos-cli -am package
            chaos-cli/bin/chaosee --help
            ```

            `source <(chaosee completion)` completes commands and options in bash and zsh. `NO_COLOR` turns colours off, which are there
            on a terminal only. What a program is to read is on standard output (`-o json`), what people are told on standard error.

            ## Which server

            The first of these says where the server is: `--server`, `--profile`, `CHAOS_URL`, `CHAOS_PROFILE`, the default profile,
            `http://localhost:8080/chaos`. The token comes from `--token-file`, `--token`, the profile if one is in use, or
            `CHAOS_ADMIN_TOKEN`; that of a profile is sent to no other server. Profiles are in `~/.config/chaosee/config.yaml`, or the file
            of `--config` or `CHAOS_CONFIG`:

            ```yaml
            default: laptop
            profiles:
              laptop: {server: "http://localhost:8080", token: dev-token}
              production: {server: "https://shop.example.org", token-env: SHOP_CHAOS_TOKEN}
            ```

            A server's certificate has to be one that Java trusts. For one of your own, name what it is signed by, for all commands at once:

            ```
            export CHAOSEE_OPTS='-Djavax.net.ssl.trustStore=shop.p12 -Djavax.net.ssl.trustStorePassword=changeit'
            ```

            A duration is `500ms`, `1.5s`, `5m`, `1h30m`, `1d`, or ISO-8601 (`PT5M`).

            """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private final Map<String, List<OptionSpec>> shared = new LinkedHashMap<>();

    private CommandReference() {}

    static String of(CommandLine line) {
        CommandReference reference = new CommandReference();
        reference.exitCodes();
        reference.overview(line);
        line.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.helpCommand())
                .forEach(command -> reference.command(command, 2));
        reference.sections();
        return reference.page.toString();
    }

    private void exitCodes() {
        page.append("## Exit codes\n\n| code | when |\n|---|---|\n");
        for (ExitCode code : ExitCode.values()) {
            page.append("| ")
                    .append(code.number())
                    .append(" | ")
                    .append(code.meaning())
                    .append(" |\n");
        }
        page.append("| 129, 130, 143 | it was told to stop, by SIGHUP, SIGINT or SIGTERM; what it held was undone |\n");
        page.append("| 141 | nobody read standard output to its end, as behind `head` |\n\n");
    }

    private void overview(CommandLine line) {
        page.append("## Commands\n\n| command | |\n|---|---|\n");
        leaves(line)
                .forEach(command -> page.append("| [`")
                        .append(name(command))
                        .append("`](#")
                        .append(name(command).replace(' ', '-'))
                        .append(") | ")
                        .append(cell(String.join(" ", command.usageMessage().description())))
                        .append(" |\n"));
        page.append('\n');
    }

    private static List<CommandSpec> leaves(CommandLine line) {
        List<CommandSpec> leaves = new ArrayList<>();
        for (CommandLine command : line.getSubcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            if (spec.helpCommand() || spec.usageMessage().hidden()) {
                continue;
            }
            leaves.addAll(command.getSubcommands().isEmpty() ? List.of(spec) : leaves(command));
        }
        return leaves;
    }

    private void command(CommandSpec command, int level) {
        if (command.usageMessage().hidden() || command.helpCommand()) {
            return;
        }
        page.append("#".repeat(level)).append(' ').append(name(command)).append("\n\n");
        page.append(plain(String.join(" ", command.usageMessage().description())))
                .append("\n\n");
        if (command.subcommands().isEmpty()) {
            page.append("```\nchaosee ").append(name(command)).append(" [options]");
            command.positionalParameters().forEach(parameter -> page.append(' ').append(parameter(parameter)));
            page.append("\n```\n\n");
            table(command);
            examples(command);
        }
        command.subcommands().values().forEach(child -> command(child.getCommandSpec(), level + 1));
    }

    private static String parameter(PositionalParamSpec parameter) {
        String label = parameter.paramLabel() + (parameter.arity().max() > 1 ? "…" : "");
        return parameter.arity().min() == 0 ? "[" + label + "]" : label;
    }

    private void table(CommandSpec command) {
        List<String> rows = new ArrayList<>();
        command.positionalParameters()
                .forEach(parameter -> rows.add("| `" + parameter.paramLabel() + "` | "
                        + description(parameter.description(), parameter.defaultValue()) + " |"));
        List<String> links = new ArrayList<>();
        Map<String, List<OptionSpec>> groups = new LinkedHashMap<>();
        command.options().stream()
                .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(option -> groups.computeIfAbsent(section(option), name -> new ArrayList<>())
                        .add(option));
        groups.forEach((name, options) -> {
            if (name.isEmpty()) {
                options.forEach(option -> rows.add(row(option)));
            } else {
                shared.putIfAbsent(name, options);
                links.add("[" + name + "](#" + anchor(name) + ")");
            }
        });
        if (!rows.isEmpty()) {
            page.append("| option | |\n|---|---|\n");
            rows.forEach(row -> page.append(row).append('\n'));
            page.append('\n');
        }
        if (!links.isEmpty()) {
            page.append("And these options: ").append(String.join(" · ", links)).append("\n\n");
        }
    }

    private void sections() {
        page.append("## Options that several commands have\n\n");
        shared.forEach((name, options) -> {
            page.append("### ").append(name).append("\n\n| option | |\n|---|---|\n");
            options.forEach(option -> page.append(row(option)).append('\n'));
            page.append('\n');
        });
        page.setLength(page.length() - 1);
    }

    private static String section(OptionSpec option) {
        if (option.userObject() instanceof Field field) {
            Section section = field.getDeclaringClass().getAnnotation(Section.class);
            return section == null ? "" : section.value();
        }
        return "";
    }

    private static String row(OptionSpec option) {
        String names = String.join("`, `", option.names());
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return "| `" + names + label.replace("|", "\\|") + "` | "
                + description(option.description(), option.defaultValue()) + " |";
    }

    private static String description(String[] description, String defaultValue) {
        String text = String.join(" ", description)
                .replace("${DEFAULT-VALUE}", "`" + defaultValue + "`")
                .replace("${COMPLETION-CANDIDATES}", "`table`, `json`");
        return cell(text);
    }

    private void examples(CommandSpec command) {
        String[] footer = command.usageMessage().footer();
        if (footer.length > 0) {
            page.append("```sh\n");
            for (String example : footer) {
                page.append(plain(example).strip()).append('\n');
            }
            page.append("```\n\n");
        }
    }

    private static String name(CommandSpec command) {
        return command.qualifiedName().substring("chaosee ".length());
    }

    private static String anchor(String title) {
        return Pattern.compile("[^a-z0-9 -]")
                .matcher(title.toLowerCase(java.util.Locale.ROOT))
                .replaceAll("")
                .replace(' ', '-');
    }

    private static String plain(String text) {
        return Ansi.OFF.string(text.replace("%n", "\n").replace("%%", "%"));
    }

    /** Text of a table: no bars, and nothing that Markdown takes for HTML. */
    private static String cell(String text) {
        return plain(text).replace("|", "\\|").replace("<", "&lt;").replace("\n", " ");
    }
}
