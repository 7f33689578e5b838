package org.chaosee.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class LinuxProcessesTest {

    private final Processes processes = new LinuxProcesses();

    @Test
    void the_number_of_a_thread_names_no_process() throws IOException {
        long own = ProcessHandle.current().pid();
        List<Long> threads;
        try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
            threads = tasks.map(task -> Long.parseLong(task.getFileName().toString()))
                    .filter(thread -> thread != own)
                    .toList();
        }

        assertThat(threads)
                .isNotEmpty()
                .allMatch(thread -> processes.find(thread).isEmpty());
        assertThat(processes.find(own)).isPresent();
    }
}
