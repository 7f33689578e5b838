package org.chaosee.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.chaosee.cli.main.Main;
import org.chaosee.cli.shell.Shell;
import org.junit.jupiter.api.Test;

/** The reference says what the code says. {@code -Dtest=CommandReferenceTest -Dreference.write=true} writes it anew. */
class CommandReferenceTest {

    private static final Path PAGE = Path.of("../docs/reference/cli.md");

    @Test
    void thePageIsMadeFromTheCode() throws IOException {
        Path nowhere = Path.of("/nowhere");
        String reference = CommandReference.of(Main.line(
                new Shell(Map.of(), nowhere, nowhere, InputStream.nullInputStream(), false, Clock.systemUTC())));
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(PAGE, reference);
        }

        assertThat(PAGE)
                .as("-Dtest=CommandReferenceTest -Dreference.write=true writes it anew")
                .hasContent(reference);
    }
}
