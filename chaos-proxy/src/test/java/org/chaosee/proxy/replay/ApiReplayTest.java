package org.chaosee.proxy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chaosee.proxy.main.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each recorded exchange, against a server of its own. */
class ApiReplayTest {

    @TempDir
    Path folder;

    static Stream<String> cases() {
        return Cases.names("api");
    }

    @Test
    void allAreHere() {
        assertThat(cases()).hasSize(102);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isAnsweredAsRecorded(String name) throws IOException {
        JsonNode recorded = Cases.read("api", name);
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Variables variables = new Variables().set("busy_port", busy.getLocalPort());
            for (String port :
                    List.of("listen_port", "listen_port_2", "upstream_port", "upstream_port_2", "spare_port")) {
                variables.set(port, FreePorts.next());
            }
            try (RunningServer server = RunningServer.start(flags(recorded, variables))) {
                variables.set("api_port", server.port());
                int number = 0;
                for (JsonNode step : recorded.get("steps")) {
                    number++;
                    if (!step.has("request")) {
                        replay(step, server.port(), variables, name + ", step " + number);
                    }
                }
            }
        }
    }

    private String[] flags(JsonNode recorded, Variables variables) throws IOException {
        List<String> flags = new ArrayList<>();
        JsonNode server = recorded.path("server");
        server.path("args").forEach(flag -> flags.add(flag.textValue()));
        String config = server.has("config")
                ? variables.in(server.get("config")).toString()
                : server.path("config_text").textValue();
        if (config != null) {
            flags.add("-config");
            flags.add(Files.writeString(folder.resolve("proxies.json"), config).toString());
        }
        return flags.toArray(String[]::new);
    }

    private static void replay(JsonNode step, int port, Variables variables, String where) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Host", "127.0.0.1:" + port));
        step.path("headers")
                .properties()
                .forEach(header -> headers.put(
                        header.getKey(),
                        variables.in(header.getValue().textValue()).replace("Java/*", "Java/17")));
        HttpReply reply;
        try (HttpWire wire = new HttpWire(port)) {
            reply = wire.exchange(
                    step.get("method").textValue(),
                    variables.in(step.get("path").textValue()),
                    headers,
                    body(step, variables),
                    step.path("chunked").booleanValue());
        }
        check(variables.in(Cases.expectation(step)), reply, where);
        for (Map.Entry<String, JsonNode> capture : step.path("capture").properties()) {
            variables.set(
                    capture.getKey(),
                    Cases.parse(reply.body()).at(capture.getValue().textValue()).asText());
        }
    }

    private static String body(JsonNode step, Variables variables) {
        if (step.has("body")) {
            return variables.in(step.get("body")).toString();
        }
        if (step.has("body_text")) {
            return variables.in(step.get("body_text").textValue());
        }
        return step.path("no_length").booleanValue() ? null : "";
    }

    private static void check(JsonNode expected, HttpReply reply, String where) throws IOException {
        String all = where + ": expected " + expected + ", got " + reply;
        assertThat(reply.status()).as(all).isEqualTo(expected.get("status").intValue());
        if (expected.has("body")) {
            assertThat(Expected.matches(expected.get("body"), Cases.parse(reply.body())))
                    .as(all)
                    .isTrue();
        }
        if (expected.has("body_text")) {
            assertThat(Expected.matches(expected.get("body_text").textValue(), reply.body()))
                    .as(all)
                    .isTrue();
        }
        expected.path("body_contains").forEach(part -> assertThat(reply.body()).contains(part.textValue()));
        expected.path("body_lacks").forEach(part -> assertThat(reply.body()).doesNotContain(part.textValue()));
        expected.path("headers").properties().forEach(header -> {
            JsonNode value = header.getValue();
            List<String> allowed = new ArrayList<>();
            if (value.isArray()) {
                value.forEach(each -> allowed.add(each.textValue()));
            } else {
                allowed.add(value.textValue());
            }
            assertThat(reply.headers()).as(all).containsKey(header.getKey());
            assertThat(allowed)
                    .as(all)
                    .anyMatch(text -> Expected.matches(text, reply.headers().get(header.getKey())));
        });
    }
}
