package org.chaosee.cli.command.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.chaosee.cli.command.watch.StandIn.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitorCommandTest {

    @TempDir
    Path directory;

    private final StandIn server = new StandIn();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void one_look_is_printed_as_text() {
        server.at("/chaos/status", n -> Answer.json("""
                        {'node': 'vm', 'time': '2026-01-01T12:00:00Z', 'actions': {'stored': 2, 'live': 1}, 'injections': {'injected': 3},
                         'halt': {'halted': false}, 'guard': {'watching': false}}"""))
                .at(
                        "/chaos/nodes",
                        n -> Answer.json(
                                "{'items': [{'name': 'vm', 'state': 'armed', 'current': true, 'revision': 6, 'injections': 3}]}"))
                .at("/chaos/actions", n -> Answer.json("""
                        {'items': [
                          {'name': 'slow', 'expiresAt': '2026-01-01T12:30:00Z', 'target': {'kind': 'http', 'method': 'GET'}, 'fault':
                            {'type': 'latency', 'delay': 'PT3S'}},
                          {'name': 'over', 'expiresAt': '2026-01-01T11:59:59Z', 'target': {'kind': 'http'}, 'fault': {'type': 'abort'}}]}"""))
                .at("/chaos/injections", n -> Answer.json("""
                        {'items': [{'at': '2026-01-01T11:59:59.500Z'}, {'at': '2026-01-01T11:59:50.500Z', 'skipped': 'rate'}]}"""))
                .at("/health", n -> Answer.of(503))
                .at("/metrics", n -> new Answer(200, "text/plain", "thread_count 45"));
        Typed typed = Typed.in(
                directory,
                "monitor",
                "--server",
                server.address(),
                "--health",
                "shop=" + server.address() + "/health",
                "--metrics",
                server.address() + "/metrics");
        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(typed.out())
                .contains(
                        "shop  DOWN  503",
                        "vm  armed     revision 6, current, 3 injected",
                        "ACTIONS  1 live of 2",
                        "slow  until 12:30:00  http GET  latency delay=3s",
                        "1 in the last 60 s",
                        "45 threads")
                .doesNotContain("over", "\u001B");
        assertThat(typed.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void a_server_that_is_not_named_is_not_asked_if_something_else_is() {
        server.at("/health", n -> Answer.of(200));
        Typed typed = Typed.in(directory, "monitor", "--once", "--health", server.address() + "/health");
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("up    200").doesNotContain("ACTIONS", "/chaos");
    }

    @Test
    void a_server_that_does_not_answer_is_told() {
        Typed typed = Typed.in(directory, "monitor", "--once", "--server", "http://localhost:1");
        assertThat(typed.code()).isEqualTo(3);
        assertThat(typed.out()).contains("does not answer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--interval 10ms | allowed is 100ms or more",
                "--health shop | no address over HTTP",
                "--metrics here | no address over HTTP"
            })
    void mistakes_are_said(String arguments, String sentence) {
        Typed typed = Typed.in(directory, ("monitor " + arguments.strip()).split(" "));
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains(sentence);
    }
}
