package org.chaosee.cli.main;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.cli.shell.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What all commands have in common: {@code --help}, {@code --version}, and the exit codes in the help of the program. */
final class Help {

    /** Where there is no terminal that says. */
    private static final int WIDTH = 110;

    private Help() {}

    static void addTo(CommandLine line) {
        CommandSpec root = line.getCommandSpec();
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version, and leave.")
                .build());
        root.usageMessage().exitCodeListHeading("%nExit codes:%n");
        root.usageMessage().exitCodeList(exitCodes());
        addHelp(line);
        layOut(line);
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(" " + code.number(), code.meaning());
        }
        return codes;
    }

    private static void layOut(CommandLine line) {
        line.setUsageHelpWidth(WIDTH);
        line.getCommandSpec().usageMessage().abbreviateSynopsis(true);
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new Sections());
        line.getSubcommands().values().forEach(Help::layOut);
    }

    private static void addHelp(CommandLine line) {
        if (line.getCommandSpec().optionsMap().containsKey("--help")
                || line.getCommandSpec().helpCommand()) {
            return;
        }
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .showDefaultValue(Visibility.NEVER)
                        .description("Print this help, and leave.")
                        .build());
        List.copyOf(line.getSubcommands().values()).forEach(Help::addHelp);
    }
}
