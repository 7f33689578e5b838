package org.chaosee.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class WholeFileTest {

    @TempDir
    private Path directory;

    @Test
    void what_only_its_owner_may_read_stays_so() throws Exception {
        Path file = Files.createFile(
                directory.resolve("journal.json"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));

        WholeFile.write(file, "{}");

        assertThat(file).hasContent("{}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_link_stays_one() throws Exception {
        Path file = Files.writeString(directory.resolve("there"), "before");
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);

        WholeFile.write(link, "after");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("after");
    }

    @Test
    void what_is_beside_it_stays_whatever_its_name() throws Exception {
        Path other = Files.writeString(directory.resolve("report.html.new"), "a journal");

        WholeFile.write(directory.resolve("report.html"), "a report");

        assertThat(other).hasContent("a journal");
        assertThat(directory).isDirectoryContaining("glob:**/report.html");
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(2);
        }
    }
}
