package org.chaosee.cli.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.screen.TerminalSize;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

class FrameTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void a_small_terminal_is_not_overrun() {
        Snapshot snapshot = snapshot(40, 30);
        List<String> lines = new Frame(TerminalSize.USUAL, Ansi.OFF).lines(snapshot);
        assertThat(lines).hasSize(24).allMatch(line -> line.length() <= 80);
        assertThat(lines).anyMatch(line -> line.matches("  \\.\\.\\. \\d+ more"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("HEALTH"))
                .anyMatch(line -> line.startsWith("NODES"))
                .anyMatch(line -> line.startsWith("ACTIONS  40 live of 50"))
                .anyMatch(line -> line.startsWith("INJECTIONS  3.0/s now, 3.0/s at most, 180 in the last 60 s"))
                .anyMatch(line -> line.contains("█"))
                .anyMatch(line -> line.startsWith("RESPONSES  340 within 10s, 1 breaches"))
                .anyMatch(line -> line.contains("mean time: 12 ms, allowed 3 s"));
    }

    @Test
    void the_hidden_ones_are_counted() {
        List<String> lines = new Frame(TerminalSize.USUAL, Ansi.OFF).lines(snapshot(40, 1));
        long shown =
                lines.stream().filter(line -> line.contains("until 12:30:00")).count();
        String more = lines.stream()
                .filter(line -> line.endsWith(" more"))
                .findFirst()
                .orElseThrow();
        assertThat(more).isEqualTo("  ... " + (40 - shown) + " more");
    }

    @Test
    void a_tiny_terminal_gets_what_fits() {
        assertThat(new Frame(new TerminalSize(1, 1), Ansi.OFF).lines(snapshot(3, 3)))
                .hasSize(5)
                .allMatch(line -> line.length() <= 20);
    }

    @Test
    void a_pipe_gets_all_lines() {
        assertThat(Frame.endless(200, Ansi.OFF).lines(snapshot(40, 30))).hasSizeGreaterThan(80);
    }

    @Test
    void colours_are_for_terminals_that_want_them() {
        assertThat(new Frame(TerminalSize.USUAL, Ansi.ON).lines(snapshot(1, 1)).get(0))
                .startsWith("\u001B[1m")
                .endsWith("\u001B[0m");
        assertThat(String.join("", new Frame(TerminalSize.USUAL, Ansi.OFF).lines(snapshot(1, 1))))
                .doesNotContain("\u001B");
    }

    @Test
    void what_others_have_written_does_not_steer_the_terminal() {
        Snapshot snapshot = new Snapshot(NOW, "http://a/chaos", null, "bad \u001B[2J thing", List.of(), null);
        assertThat(new Frame(TerminalSize.USUAL, Ansi.OFF).lines(snapshot))
                .containsExactly("chaosee  12:00:00 UTC  http://a/chaos", "bad \uFFFD[2J thing");
    }

    @Test
    void silence_and_a_halt_are_told() {
        ServerState server = new ServerState(
                json(
                        "{'actions': {'stored': 0}, 'halt': {'halted': true, 'by': 'alice', 'reason': 'enough'}, 'guard': {}}"),
                json("{'items': [{'name': 'vm', 'silent': true, 'current': false, 'revision': 3, 'injections': 2}]}"),
                List.of(),
                List.of(),
                NOW);
        assertThat(new Frame(TerminalSize.USUAL, Ansi.OFF)
                        .lines(new Snapshot(NOW, null, server, null, List.of(), "heap 3 MB")))
                .contains(
                        "  HALTED by alice: enough",
                        "  vm  SILENT    revision 3, NOT current, 2 injected",
                        "  not watched long enough",
                        "  not counted, as the guard is off",
                        "  heap 3 MB");
    }

    private static Snapshot snapshot(int actions, int nodes) {
        JsonNode status = json("""
                {'actions': {'stored': 50}, 'halt': {'halted': false}, 'guard': {'watching': true, 'window': 'PT10S', 'responses': 340,
                  'breaches': 1, 'conditions': [{'name': 'mean time', 'value': '12 ms', 'bound': '3 s'},
                    {'name': 'errors', 'value': null, 'bound': null}]}}""");
        String node =
                "{'name': 'a-node-with-a-long-name', 'state': 'armed', 'current': true, 'revision': 6, 'injections': 9}";
        ServerState server = new ServerState(
                status,
                json("{'items': [" + String.join(",", Collections.nCopies(nodes, node)) + "]}"),
                IntStream.range(0, actions)
                        .mapToObj(
                                i -> json(
                                        "{'name': 'slow-" + i
                                                + "', 'expiresAt': '2026-01-01T12:30:00Z', 'target': {'kind': 'http',"
                                                + " 'path': '/api/products/with/a/long/path'}, 'fault': {'type': 'latency', 'delay': 'PT3S'}}"))
                        .toList(),
                Collections.nCopies(60, 3.0),
                NOW);
        return new Snapshot(
                NOW,
                "http://localhost:8080/chaos",
                server,
                null,
                List.of(
                        new HealthState("shop", true, "200, 3 ms", NOW, NOW),
                        new HealthState(
                                "pay", false, "connection refused", NOW.minusSeconds(60), NOW.minusSeconds(30))),
                null);
    }

    private static JsonNode json(String text) {
        try {
            return Json.parse(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
