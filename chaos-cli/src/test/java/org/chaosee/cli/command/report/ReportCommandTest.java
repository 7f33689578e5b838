package org.chaosee.cli.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chaosee.cli.main.Cli;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private static final String JOURNAL =
            "{\"experiment\":{\"title\":\"The shop\"},\"start\":\"2026-01-01T12:00:00Z\",\"status\":\"completed\",\"steady_states\":{},\"run\":[]}";

    @TempDir
    private Path directory;

    private Path journal;

    @BeforeEach
    void a_journal() throws IOException {
        journal = Files.writeString(directory.resolve("journal.json"), JOURNAL);
    }

    private Cli report(String... options) {
        return Cli.run(
                Map.of(),
                Stream.concat(Stream.of("report", journal.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private String in(String name) {
        return directory.resolve(name).toString();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void all_that_is_asked_for_is_written() throws Exception {
        Cli cli = report("--html", in("r.html"), "--markdown", in("r.md"), "--junit", in("r.xml"));

        assertThat(cli.code()).as(cli.err()).isZero();
        assertThat(cli.err()).contains("Completed: the method ran").contains("The report is " + in("r.html"));
        assertThat(files()).containsExactly("journal.json", "r.html", "r.md", "r.xml");
        assertThat(Files.readString(directory.resolve("r.html"))).startsWith("<!DOCTYPE html>");
        assertThat(Files.readString(directory.resolve("r.md"))).startsWith("# The shop");
        assertThat(Files.readString(directory.resolve("r.xml"))).startsWith("<?xml");
    }

    @Test
    void what_is_asked_for_on_standard_output_is_all_that_is_there() {
        assertThat(report("--junit", "-").out()).startsWith("<?xml").endsWith("</testsuites>\n");
        assertThat(report("--markdown", "-").out()).startsWith("# The shop");
    }

    @Test
    void a_journal_is_never_overwritten() throws Exception {
        Path earlier = Files.writeString(directory.resolve("earlier.json"), JOURNAL);
        Path link = Files.createSymbolicLink(directory.resolve("link.html"), journal);

        assertThat(report("--html", journal.toString()))
                .extracting(Cli::code, Cli::err)
                .containsExactly(
                        2,
                        "--html: " + journal + " is a journal that is read, allowed is another file"
                                + System.lineSeparator());
        assertThat(report("--html", link.toString()).code()).isEqualTo(2);
        assertThat(report("--compare", earlier.toString(), "--junit", in("x/../earlier.json"))
                        .code())
                .isEqualTo(2);
        assertThat(Files.readString(journal)).isEqualTo(JOURNAL);
        assertThat(Files.readString(earlier)).isEqualTo(JOURNAL);
    }

    @Test
    void two_notations_are_not_written_to_one_place() throws Exception {
        assertThat(report("--html", in("r"), "--markdown", in("./r")))
                .extracting(Cli::code, Cli::err)
                .containsExactly(
                        2,
                        "--html and --markdown lead to the same place, allowed is one for each"
                                + System.lineSeparator());
        assertThat(report("--junit", "-", "--markdown", "-").code()).isEqualTo(2);
        assertThat(files()).containsExactly("journal.json");
    }

    @Test
    void a_report_of_before_stays_when_the_new_one_can_not_be_written() throws Exception {
        // Nothing can be made beside it: a longer name than that there is none.
        Path html = Files.writeString(directory.resolve("r".repeat(250) + ".html"), "before");

        Cli cli = report("--html", html.toString());

        assertThat(cli.code()).isEqualTo(1);
        assertThat(cli.err()).contains(html + " can't be written: ");
        assertThat(Files.readString(html)).isEqualTo("before");
    }

    @Test
    void a_place_that_is_none_is_a_mistake() {
        assertThat(report("--html", in("none/r.html"))).extracting(Cli::code).isEqualTo(2);
        assertThat(report("--html", directory.toString())).extracting(Cli::code).isEqualTo(2);
    }

    @Test
    void a_file_that_is_not_there_is_a_mistake_and_one_that_is_no_journal_is_refused() throws Exception {
        Files.createDirectories(directory.resolve("a"));
        Path broken = Files.writeString(directory.resolve("a/journal.json"), "{}");

        assertThat(report(in("none.json")).code()).isEqualTo(2);
        Cli refused = report(broken.toString());
        assertThat(refused.code()).isEqualTo(7);
        assertThat(refused.err()).contains("journal.json is no journal: /experiment is missing", "It is " + broken);
    }
}
