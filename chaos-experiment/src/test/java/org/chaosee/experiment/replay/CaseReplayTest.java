package org.chaosee.experiment.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chaosee.experiment.option.Mode;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** All that was recorded from the format's own engine, in strict mode; and in the default mode, where the two agree. */
class CaseReplayTest {

    @TempDir
    Path directory;

    @Test
    void all_cases_are_there() {
        assertThat(Cases.all()).hasSize(176);
    }

    @TestFactory
    Stream<DynamicNode> strict_mode_does_as_recorded() {
        return Cases.all().stream().map(recorded -> node(recorded, Mode.STRICT));
    }

    @TestFactory
    Stream<DynamicNode> default_mode_does_as_recorded_where_both_agree() {
        return Cases.all().stream()
                .filter(recorded -> recorded.path("differs").isEmpty())
                .filter(recorded -> !recorded.has("checks"))
                // What they compare is a secret, which is masked (S15).
                .filter(recorded -> !recorded.path("experiment").has("secrets")
                        || recorded.path("expect").path("outcome").asText().equals("rejected"))
                .map(recorded -> node(recorded, Mode.SAFE));
    }

    private DynamicNode node(JsonNode recorded, Mode mode) {
        String id = recorded.path("id").asText();
        if (recorded.has("checks")) {
            return DynamicContainer.dynamicContainer(
                    id,
                    StreamSupport.stream(recorded.get("checks").spliterator(), false)
                            .map(check ->
                                    DynamicTest.dynamicTest(check.toString(), () -> new ToleranceTable(check).play())));
        }
        return DynamicTest.dynamicTest(
                id, () -> new CaseRun(recorded, mode, Files.createTempDirectory(directory, "case")).play());
    }
}
