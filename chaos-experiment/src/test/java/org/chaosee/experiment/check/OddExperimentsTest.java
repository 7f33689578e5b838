package org.chaosee.experiment.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.replay.Cases;
import org.chaosee.experiment.value.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever stands in an experiment, the check says what it thinks of it, and never breaks. */
class OddExperimentsTest {

    private static List<JsonNode> odd() {
        ObjectNode odd = Json.object();
        odd.putNull("null");
        odd.put("one", 1)
                .put("half", 0.5)
                .put("empty", "")
                .put("text", "${nobody}")
                .put("true", true);
        odd.putArray("none");
        odd.putArray("some").add(1).add("a");
        odd.putObject("void");
        odd.putObject("probe").put("type", "probe");
        odd.putObject("env").put("type", "env");
        List<JsonNode> values = new ArrayList<>();
        odd.forEach(values::add);
        return values;
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void each_value_of_each_case_may_be_anything(Mode mode) {
        RunOptions options = RunOptions.of(mode);
        List<JsonNode> odd = odd();
        int checked = 0;
        for (JsonNode recorded : Cases.all()) {
            if (recorded.path("experiment") instanceof ObjectNode experiment) {
                for (String pointer : pointers(experiment)) {
                    // Not each at each place, but each at many.
                    for (int i = 0; i < 2; i++) {
                        ObjectNode changed = experiment.deepCopy();
                        replace(changed, pointer, odd.get(checked++ % odd.size()));
                        ExperimentCheck.of(changed, options);
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(2000);
    }

    private static List<String> pointers(JsonNode value) {
        List<String> result = new ArrayList<>();
        if (value.isObject()) {
            value.properties().forEach(member -> add(result, Findings.member("", member.getKey()), member.getValue()));
        }
        for (int i = 0; i < value.size() && value.isArray(); i++) {
            add(result, "/" + i, value.get(i));
        }
        return result;
    }

    private static void add(List<String> result, String pointer, JsonNode value) {
        result.add(pointer);
        pointers(value).forEach(inner -> result.add(pointer + inner));
    }

    private static void replace(JsonNode root, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), value);
        }
    }
}
