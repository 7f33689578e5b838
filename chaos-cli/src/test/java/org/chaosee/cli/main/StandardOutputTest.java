package org.chaosee.cli.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    private static StandardOutput failing(String why) {
        return new StandardOutput(new OutputStream() {
            @Override
            public void write(int single) throws IOException {
                throw new IOException(why);
            }
        });
    }

    private static StandardOutput printed(StandardOutput out) {
        new PrintWriter(out, true, StandardCharsets.UTF_8).println("half an answer");
        return out;
    }

    @Test
    void a_full_disk_is_a_failure() {
        StandardOutput out = printed(failing("No space left on device"));

        assertThat(out.failure()).isEqualTo("No space left on device");
        assertThat(out.isClosedPipe()).isFalse();
        assertThat(out.code(0)).isEqualTo(1);
        assertThat(out.code(10)).as("the command's own").isEqualTo(10);
    }

    @Test
    void a_reader_that_has_gone_is_as_shells_have_it() {
        StandardOutput out = printed(failing("Broken pipe"));

        assertThat(out.isClosedPipe()).isTrue();
        assertThat(out.code(0)).isEqualTo(141);
    }

    @Test
    void all_else_is_as_it_was() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOutput out = printed(new StandardOutput(bytes));

        assertThat(bytes.toString(StandardCharsets.UTF_8)).startsWith("half an answer");
        assertThat(out.failure()).isNull();
        assertThat(out.code(0)).isZero();
        assertThat(out.code(7)).isEqualTo(7);
    }
}
