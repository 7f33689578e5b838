package org.chaosee.load.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chaosee.load.Load;
import org.chaosee.load.check.PlanReport;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The reference page and the code say the same. */
class LoadPlanPageTest {

    private static String page() throws Exception {
        return Files.readString(Path.of("../docs/reference/load-plan.md"));
    }

    private static List<String> examples(String notation) throws Exception {
        return Pattern.compile("```" + notation + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Set<String> listed(String heading) throws Exception {
        String section = page().split("## " + heading + "\n", 2)[1].split("\n## ", 2)[0];
        return new TreeSet<>(Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE)
                .matcher(section)
                .results()
                .map(MatchResult::group)
                .map(cell -> cell.replaceAll("[| `]", ""))
                .toList());
    }

    /** What a refusal says is allowed. */
    private static Set<String> known(String json) throws Exception {
        JsonNode tree = JsonMapper.builder().build().readTree(json.replace('\'', '"'));
        String message = Load.check(tree).violations().stream()
                .filter(finding -> finding.kind().equals("member-unknown"))
                .findFirst()
                .orElseThrow()
                .message();
        return new TreeSet<>(Arrays.asList(message.replace("Nothing but ", "").split(", ")));
    }

    @Test
    void all_plans_on_the_page_are_valid() throws Exception {
        for (String notation : List.of("yaml", "json")) {
            assertThat(examples(notation)).isNotEmpty();
            for (String example : examples(notation)) {
                // JSON is YAML, too.
                Object plan = new Yaml(new SafeConstructor(new LoaderOptions())).load(example);
                PlanReport report = Load.check(new JsonMapper().valueToTree(plan));

                assertThat(report.violations()).isEmpty();
                assertThat(report.plan()).isPresent();
            }
        }
    }

    @Test
    void all_members_are_listed() throws Exception {
        assertThat(listed("The plan")).isEqualTo(known("{'x': 1}"));
        assertThat(listed("A user")).isEqualTo(known("{'users': [{'x': 1}]}"));
        assertThat(listed("A request")).isEqualTo(known("{'requests': [{'x': 1}]}"));
    }
}
