package org.chaosee.experiment.provider.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.provider.Call;
import org.chaosee.experiment.provider.FailedException;
import org.chaosee.experiment.replay.CaseServer;
import org.chaosee.experiment.value.Json;
import org.chaosee.experiment.value.Notation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpProviderTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final HttpProvider provider = new HttpProvider(Mode.SAFE.rules());
    private CaseServer server;
    private CaseServer other;

    @BeforeEach
    void start() throws Exception {
        other = new CaseServer(json("[{'path': '/echo', 'echo': true}]"));
        server = new CaseServer(json("""
                [{'path': '/echo', 'echo': true}, {'path': '/drop', 'drop': true},
                 {'path': '/slow', 'delay_ms': 60000},
                 {'path': '/round', 'status': 302, 'headers': {'Location': '/round'}},
                 {'path': '/slowly', 'status': 302, 'delay_ms': 300, 'headers': {'Location': '/slowly'}},
                 {'path': '/odd', 'status': 302, 'headers': {'Location': '/echo?a=b|c'}},
                 {'path': '/nowhere', 'status': 302, 'headers': {'Location': 'mailto:shop'}},
                 {'path': '/303', 'status': 303, 'headers': {'Location': '/echo'}},
                 {'path': '/307', 'status': 307, 'headers': {'Location': '/echo'}},
                 {'path': '/away', 'status': 302, 'headers': {'Location': '%s/echo'}}]""".formatted(other.address())));
    }

    @AfterEach
    void stop() {
        server.close();
        other.close();
    }

    private static JsonNode json(String text) throws Exception {
        return Json.parse(text.replace('\'', '"'));
    }

    private JsonNode call(String path, String members) throws Exception {
        ObjectNode written = (ObjectNode) json("{" + members + "}");
        written.put("url", server.address() + path);
        return provider.call(new Call(written, new Patterns(Names.none(), Notation.JSON, false), LIMIT, null));
    }

    @Test
    void a_post_that_is_sent_elsewhere_keeps_its_body_with_307_only() throws Exception {
        assertThat(call("/307", "'method': 'POST', 'arguments': 'a'")
                        .at("/body/body")
                        .asText())
                .isEqualTo("a");
        assertThat(call("/303", "'method': 'POST', 'arguments': 'a'")
                        .at("/body/method")
                        .asText())
                .isEqualTo("GET");
    }

    @Test
    void another_host_never_sees_the_credentials() throws Exception {
        JsonNode answer = call("/away", "'headers': {'Authorization': 'Bearer x', 'X-Other': 'y'}");

        assertThat(answer.at("/body/headers").has("authorization")).isFalse();
        assertThat(answer.at("/body/headers/x-other").asText()).isEqualTo("y");
    }

    @Test
    void redirects_without_end_break() {
        assertThatThrownBy(() -> call("/round", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_server_that_hangs_up_is_asked_once() {
        assertThatThrownBy(() -> call("/drop", "")).isInstanceOf(FailedException.class);
        assertThat(server.counts()).containsEntry("GET /drop", 1);
    }

    @Test
    void a_server_that_was_restarted_is_reached_at_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(call("/echo", "").path("status").asInt()).isEqualTo(200);
            int port = URI.create(server.address()).getPort();
            server.close();
            server = new CaseServer(json("[{'path': '/echo', 'echo': true}]"), port);
        }
    }

    @Test
    void a_server_that_is_slow_has_its_time() {
        assertThatThrownBy(() -> call("/slow", "'timeout': [5, 0.2]")).isInstanceOf(FailedException.class);
    }

    @Test
    void an_address_may_have_what_has_to_be_encoded() throws Exception {
        JsonNode answer = call("/echo?a=1#part", "'arguments': {'q': 'grün & blau', 'n': [1, 2.50]}");

        assertThat(answer.at("/body/query")).isEqualTo(json("{'a': ['1'], 'q': ['grün & blau'], 'n': ['1', '2.50']}"));
        assertThat(Address.of("http://a/b c|ü", "")).hasToString("http://a/b%20c%7C%C3%BC");
    }

    @Test
    void all_redirects_together_have_one_time_limit() {
        assertThatThrownBy(() -> call("/slowly", "'timeout': 1.5"))
                .isInstanceOf(FailedException.class)
                .hasMessageEndingWith(" didn't answer within 1.5 s");
    }

    @Test
    void a_redirect_may_have_what_has_to_be_encoded() throws Exception {
        assertThat(call("/odd", "").at("/body/query/a/0").asText()).isEqualTo("b|c");
    }

    @Test
    void a_redirect_to_something_else_breaks_with_a_reason() {
        assertThatThrownBy(() -> call("/nowhere", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mailto:shop");
    }

    @Test
    void another_host_never_sees_the_cookies() throws Exception {
        assertThat(call("/away", "'headers': {'cookie': 'a=b'}")
                        .at("/body/headers")
                        .has("cookie"))
                .isFalse();
    }

    @Test
    void credentials_in_an_address_are_sent_and_not_told() throws Exception {
        ObjectNode written = Json.object().put("url", server.address().replace("//", "//me:p%40ss@") + "/echo");
        JsonNode answer =
                provider.call(new Call(written, new Patterns(Names.none(), Notation.JSON, false), LIMIT, null));

        assertThat(answer.at("/body/headers/authorization").asText()).isEqualTo("Basic bWU6cEBzcw==");
        server.close();
        assertThatThrownBy(() ->
                        provider.call(new Call(written, new Patterns(Names.none(), Notation.JSON, false), LIMIT, null)))
                .isInstanceOf(FailedException.class)
                .hasMessageNotContaining("p%40ss");
    }

    @Test
    void a_connection_is_tried_as_often_as_wanted() throws Exception {
        int port = URI.create(server.address()).getPort();
        server.close();
        Thread starter = new Thread(() -> {
            try {
                server = new CaseServer(json("[{'path': '/echo', 'echo': true}]"), port);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThatThrownBy(() -> call("/echo", "'max_retries': 3")).isInstanceOf(FailedException.class);
        starter.start();
        assertThat(call("/echo", "'max_retries': 1000000").path("status").asInt())
                .isEqualTo(200);
        starter.join();
    }

    @Test
    void retries_have_one_time_limit() {
        server.close();
        assertThatThrownBy(() -> call("/echo", "'max_retries': 100000000, 'timeout': 0.5"))
                .isInstanceOf(FailedException.class);
    }
}
