package org.chaosee.cli.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.chaosee.cli.shell.CommandException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    private static final long MIB = 1024 * 1024;

    @TempDir
    private Path group;

    @Test
    void a_container_has_no_more_than_its_limit() throws IOException {
        Files.writeString(group.resolve("limit"), "1000\n");
        Files.writeString(group.resolve("used"), "900\n");
        Files.writeString(group.resolve("memory.stat"), "anon 1\ncache 200\n");

        assertThat(new Memory(5000, 4000).within(group, "limit", "used", "cache"))
                .isEqualTo(new Memory(1000, 300));
    }

    @Test
    void without_a_limit_the_machine_counts() throws IOException {
        Files.writeString(group.resolve("limit"), "max\n");
        Files.writeString(group.resolve("used"), "900\n");

        assertThat(new Memory(5000, 4000).within(group, "limit", "used", "cache"))
                .isEqualTo(new Memory(5000, 4000));
        assertThat(new Memory(5000, 4000).within(group, "none", "none", "cache"))
                .isEqualTo(new Memory(5000, 4000));
    }

    @Test
    void it_looks_again_while_it_fills_and_lets_go_of_all() {
        AtomicLong available = new AtomicLong(100 * MIB);
        MemoryFill fill = new MemoryFill(() -> new Memory(200 * MIB, available.getAndAdd(-30 * MIB)), 20 * MIB);

        assertThatThrownBy(() -> fill.take(64 * MIB))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("--leave 20m");
        assertThat(fill.size()).isZero();
    }
}
