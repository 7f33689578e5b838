package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that is filled into a text for the shell is never part of the command (S21). */
class ShellTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${sku}",
                "$sku",
                "'${sku}'",
                "\"${sku}\"",
                "-- \"$(printf %s \"${sku}\")\"",
                "`printf %s \"${sku}\"`",
                "it\\'s ${sku}",
                "'it is \"' \"${sku}\"",
                "x; cat <<END\n${sku}\nEND"
            })
    void wherever_it_stands(String arguments) {
        String evil = "a'; touch \"hacked\"; '$(touch hacked)`touch hacked`\"; touch hacked; \"";
        Trial trial = Trial.of("""
                'configuration': {'sku': 'x'}, 'method': [{'type': 'action', 'name': 'say', 'provider':
                  {'type': 'process', 'path': 'echo', 'arguments': 'x'}}]""")
                .with(RunOptions.builder(Mode.SAFE)
                        .directory(directory)
                        .shellAllowed(true)
                        .build());
        ((ObjectNode) trial.experiment().path("configuration")).put("sku", evil);
        ((ObjectNode) trial.experiment().at("/method/0/provider")).put("arguments", arguments);
        Outcome outcome = trial.play();

        // Within a command that stands in quotes, the shell may split it at its spaces.
        assertThat(outcome.journal().at("/run/0/output/stdout").asText().replace(" ", ""))
                .contains(evil.replace(" ", ""));
        assertThat(directory.resolve("hacked")).doesNotExist();
    }
}
