package org.chaosee.cli.main;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.cli.output.Section;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.OptionSpec;

/** Lists the options of a command in sections: its own, then the groups that it shares with others, then {@code --help}. */
final class Sections implements IHelpSectionRenderer {

    private static final String OWN = "Options";
    private static final String LAST = "Help";

    @Override
    public String render(Help help) {
        Map<String, List<OptionSpec>> sections = new LinkedHashMap<>();
        sections.put(OWN, new ArrayList<>());
        help.commandSpec().options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparing(OptionSpec::longestName))
                .forEach(option -> sections.computeIfAbsent(title(option), title -> new ArrayList<>())
                        .add(option));
        List<OptionSpec> last = sections.remove(LAST);
        StringBuilder text = new StringBuilder();
        sections.forEach((title, options) -> text.append(section(help, title, options)));
        return text + section(help, LAST, last == null ? List.of() : last);
    }

    private static String title(OptionSpec option) {
        if (option.usageHelp() || option.versionHelp()) {
            return LAST;
        }
        if (option.userObject() instanceof Field field) {
            Section section = field.getDeclaringClass().getAnnotation(Section.class);
            return section == null ? OWN : section.value();
        }
        return OWN;
    }

    private static String section(Help help, String title, List<OptionSpec> options) {
        if (options.isEmpty()) {
            return "";
        }
        return help.createHeading("%n@|bold " + title + ":|@%n") + help.optionListExcludingGroups(options);
    }
}
