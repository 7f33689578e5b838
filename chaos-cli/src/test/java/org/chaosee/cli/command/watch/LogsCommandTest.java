package org.chaosee.cli.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import org.chaosee.cli.command.watch.StandIn.Answer;
import org.chaosee.cli.output.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogsCommandTest {

    private static final String PAYARA = """
            a line before the log is set up
            [2026-01-01T12:00:00.100+0000] [Payara 6] [\u001B[1;93mWARNING\u001B[0m] [] [shop.Till] [tid: _ThreadID=1] [timeMillis: 1] [levelValue: 900] Order 17 is late
            [2026-01-01T12:00:01.000+0000] [Payara 6] [INFO] [] [shop.Till] [tid: _ThreadID=1] [timeMillis: 1] [levelValue: 800] all is well
            [2026-01-01T12:00:05.100+0000] [Payara 6] [WARNING] [] [shop.Till] [tid: _ThreadID=1] [timeMillis: 1] [levelValue: 900] Order 18 is late
            [2026-01-01T12:00:05.200+0000] [Payara 6] [SEVERE] [] [shop.Till] [tid: _ThreadID=1] [timeMillis: 1] [levelValue: 1000] [[
              Payment of 'mary' failed
            java.lang.IllegalStateException: no till
            \tat shop.Till.pay(Till.java:12)
            Caused by: java.net.ConnectException: Connection refused
            \tat java.base/sun.nio.ch.Net.connect(Net.java:1)]]
            [2026-01-01T12:00:05.300+0000] [Payara 6] [SEVERE] [] [shop.Till] [tid: _ThreadID=1] [timeMillis: 1] [levelValue: 1000] [[
              Payment of 'bob' failed
            java.lang.IllegalStateException: no till]]
            """;

    private static final String JOURNAL = """
            {"start": "2026-01-01T12:00:04+00:00", "end": "2026-01-01T12:00:10+00:00", "chaos-ee": {"observed": {
              "from": "2026-01-01T12:00:04Z", "to": "2026-01-01T12:00:10Z", "injections": [
                {"at": "2026-01-01T12:00:05Z", "count": 7, "skipped": null},
                {"at": "2026-01-01T12:00:05Z", "count": 100, "skipped": "rate"},
                {"at": "2026-01-01T12:00:06Z", "count": 5, "skipped": null}]}}}
            """;

    @TempDir
    Path directory;

    @Test
    void records_that_say_the_same_are_one_group() throws IOException {
        write("server.log", PAYARA);
        JsonNode tree = json("logs", "server.log", "-o", "json");
        assertThat(tree.path("records").asInt()).isEqualTo(5);
        assertThat(tree.path("groups")).hasSize(2);
        JsonNode late = group(tree, "Order <n> is late");
        assertThat(late.path("count").asInt()).isEqualTo(2);
        assertThat(late.path("level").asText()).isEqualTo("WARNING");
        assertThat(late.path("first").asText()).isEqualTo("2026-01-01T12:00:00.100Z");
        assertThat(late.path("last").asText()).isEqualTo("2026-01-01T12:00:05.100Z");
        JsonNode failed = group(tree, "Payment of '<text>' failed");
        assertThat(failed.path("count").asInt()).isEqualTo(2);
        assertThat(failed.path("exception").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(failed.path("rootCause").asText()).isEqualTo("java.net.ConnectException");
        assertThat(failed.path("example").asText()).isEqualTo("Payment of 'mary' failed");
        assertThat(failed.path("injections").isNull()).as("nobody knows").isTrue();
    }

    @Test
    void a_journal_says_when_and_what_was_injected() throws IOException {
        write("server.log", PAYARA);
        write("journal.json", JOURNAL);
        Typed typed = Typed.in(
                directory,
                "logs",
                "server.log",
                "--journal",
                "journal.json",
                "--baseline-from",
                "2026-01-01T11:00:00Z");
        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(typed.out().lines()).hasSize(3);
        assertThat(typed.out().lines().skip(1).findFirst().orElseThrow())
                .as("what is new comes first")
                .startsWith("new ")
                .contains("Payment", "java.lang.IllegalStateException < java.net.ConnectException", "  7  ");
        assertThat(typed.out().lines().skip(2).findFirst().orElseThrow())
                .startsWith("    ")
                .contains("Order <n> is late");
    }

    @Test
    void the_server_may_know_what_was_injected() throws IOException {
        write("server.log", PAYARA);
        try (StandIn server = new StandIn()) {
            server.at("/chaos/injections", n -> Answer.json("""
                    {'items': [{'at': '2026-01-01T12:00:05.900Z'}, {'at': '2026-01-01T12:00:05.800Z', 'skipped': 'rate'},
                      {'at': '2026-01-01T12:00:05.100Z'}], 'total': 3}"""));
            JsonNode tree = json("logs", "server.log", "-o", "json", "--injections", "--server", server.address());
            assertThat(group(tree, "Payment of '<text>' failed")
                            .path("injections")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void times_without_a_date_end_on_the_day_of_the_file() throws IOException {
        Path file = write("server.log", """
                23:59:59,000 ERROR [a] (b) It broke
                00:00:01,000 ERROR [a] (b) It broke
                00:00:02,000 ERROR [a] (b) It broke: java.lang.Error: no
                """);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-02T00:00:02Z")));
        JsonNode tree = json("logs", "server.log", "--zone", "UTC", "-o", "json");
        assertThat(group(tree, "It broke").path("first").asText()).isEqualTo("2026-01-01T23:59:59Z");
        assertThat(group(tree, "It broke").path("last").asText()).isEqualTo("2026-01-02T00:00:01Z");
        assertThat(group(tree, "It broke: java.lang.Error: no")
                        .path("exception")
                        .asText())
                .as("behind the message")
                .isEqualTo("java.lang.Error");
        tree = json("logs", "server.log", "--zone", "Europe/Berlin", "--date", "2025-07-01", "-o", "json");
        assertThat(group(tree, "It broke").path("first").asText()).isEqualTo("2025-07-01T21:59:59Z");
    }

    @Test
    void two_lines_may_make_a_head() throws IOException {
        write("server.log", """
                Jan 01, 2026 12:00:00 PM shop.Till pay
                SEVERE: It broke: again
                java.io.IOException: no
                Jan 01, 2026 12:00:01 PM shop.Till pay
                INFO: all is well
                """);
        JsonNode tree = json("logs", "server.log", "--zone", "UTC", "-o", "json");
        assertThat(tree.path("groups")).hasSize(1);
        assertThat(group(tree, "It broke: again").path("exception").asText()).isEqualTo("java.io.IOException");
    }

    @Test
    void several_files_are_one_log_also_when_they_are_compressed() throws IOException {
        write("b.log", "2026-01-02T12:00:00Z ERROR [a] It broke\n");
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(directory.resolve("a.log.gz")))) {
            file.write("2026-01-01T12:00:00Z ERROR [a] It broke\r\n".getBytes(StandardCharsets.UTF_8));
        }
        JsonNode tree = json(
                "logs",
                "b.log",
                "a.log.gz",
                "-o",
                "json",
                "--from",
                "2026-01-02T00:00:00Z",
                "--baseline-from",
                "2026-01-01T00:00:00Z");
        assertThat(group(tree, "It broke").path("new").asBoolean(true)).isFalse();
    }

    @Test
    void a_level_can_be_chosen_and_nothing_may_be_found() throws IOException {
        write("server.log", "2026-01-01T12:00:00Z WARN [a] careful\n");
        assertThat(Typed.in(directory, "logs", "server.log").out()).contains("careful");
        Typed typed = Typed.in(directory, "logs", "server.log", "--level", "error");
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("No error or warning among 1 records");
        write("empty.log", "");
        assertThat(Typed.in(directory, "logs", "empty.log").code()).isZero();
    }

    @Test
    void one_endless_line_does_no_harm() throws IOException {
        write(
                "server.log",
                "2026-01-01T12:00:00Z ERROR [a] It broke " + "x".repeat(3_000_000)
                        + "\n2026-01-01T12:00:00Z ERROR [a] b\n");
        assertThat(json("logs", "server.log", "-o", "json").path("groups")).hasSize(2);
    }

    @Test
    void a_file_that_is_no_log_is_refused_with_all_formats() throws IOException {
        write("server.log", "nothing\nof\nthat kind\n");
        Typed typed = Typed.in(directory, "logs", "server.log");
        assertThat(typed.code()).isEqualTo(7);
        assertThat(typed.err())
                .contains(
                        "No line of",
                        "known are",
                        "Payara",
                        "WildFly",
                        "Open Liberty",
                        "java.util.logging",
                        "JSON lines");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere.log | There is no file",
                "server.log --from soon | allowed is an instant such as",
                "server.log --from 2026-01-02T00:00:00Z --until 2026-01-01T00:00:00Z | allowed is before --until",
                "server.log --baseline-from 2026-01-01T00:00:00Z | --from or --journal has to say that",
                "server.log --zone Nowhere/City | --zone is 'Nowhere/City'",
                "server.log --date today | --date is 'today'",
                "server.log --level info | allowed is error or warning",
                "server.log --journal nowhere.json | there is no file",
                "server.log --journal server.log | is no journal"
            })
    void mistakes_are_said(String arguments, String sentence) throws IOException {
        write("server.log", PAYARA);
        Typed typed = Typed.in(directory, ("logs " + arguments.strip()).split(" "));
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains(sentence);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private JsonNode json(String... arguments) throws JsonProcessingException {
        Typed typed = Typed.in(directory, arguments);
        assertThat(typed.code()).as(typed.err()).isZero();
        return Json.parse(typed.out());
    }

    private static JsonNode group(JsonNode tree, String message) {
        for (JsonNode group : tree.path("groups")) {
            if (group.path("message").asText().equals(message)) {
                return group;
            }
        }
        throw new AssertionError(message + " is not among " + tree);
    }
}
