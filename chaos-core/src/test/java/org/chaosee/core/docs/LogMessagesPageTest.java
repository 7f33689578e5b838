package org.chaosee.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.chaosee.core.log.LogMessage;
import org.junit.jupiter.api.Test;

/** Holds the reference page to the messages that there are. */
class LogMessagesPageTest {

    @Test
    void listsEveryMessageAsItIs() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "reference", "log-messages.md")).stream()
                .filter(line -> line.startsWith("| `CHAOS-"))
                .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(LogMessage.values())
                        .map(message -> "| `" + message.code() + "` | "
                                + message.level().getName() + " | " + message.text())
                        .toList());
    }
}
