package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.withFault;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;

import java.util.Map;
import org.chaosee.api.control.Violation;
import org.chaosee.api.fault.AbortFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AbortTest {

    @Test
    void the_default_is_an_empty_503() {
        assertThat(readNew(withFault(object("type", "abort"))).fault()).isEqualTo(new AbortFault(503, null, Map.of()));
    }

    @Test
    void status_body_and_headers() {
        assertThat(readNew(withFault(object(
                                "type",
                                "abort",
                                "status",
                                401,
                                "body",
                                "{\n\t\"a\": 1\n}",
                                "headers",
                                object("Content-Type", "application/json", "WWW-Authenticate", ""))))
                        .fault())
                .isEqualTo(new AbortFault(
                        401, "{\n\t\"a\": 1\n}", Map.of("Content-Type", "application/json", "WWW-Authenticate", "")));
    }

    @ParameterizedTest
    @ValueSource(ints = {42, 199, 600, -503, Integer.MAX_VALUE})
    void no_status(int status) {
        assertThat(refused(withFault(object("type", "abort", "status", status))))
                .containsExactly(
                        new Violation("/fault/status", "is " + status + ", allowed is an integer from 200 to 599"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text/", "text/plain;", "text/plain; charset", "a b/c"})
    void no_content_type(String value) {
        assertThat(refused(withFault(object("type", "abort", "headers", object("content-type", value)))))
                .containsExactly(new Violation(
                        "/fault/headers/content-type",
                        "is \"" + value + "\", allowed is a media type such as text/plain;charset=UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/plain; charset=utf-8", "a/b+json;x=\"y z\";q=1"})
    void a_content_type(String value) {
        assertThat(readNew(withFault(object("type", "abort", "headers", object("Content-Type", value)))))
                .isNotNull();
    }

    @Test
    void the_body_is_limited() {
        assertThat(readNew(withFault(object("type", "abort", "body", "x".repeat(10_000)))))
                .isNotNull();
        assertThat(refused(withFault(object("type", "abort", "body", "x".repeat(10_001)))))
                .hasSize(1);
        assertThat(refused(withFault(object("type", "abort", "body", "\0")))).hasSize(1);
        assertThat(refused(withFault(object("type", "abort", "body", object("a", 1)))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    void some_statuses_have_no_body(int status) {
        assertThat(refused(withFault(object("type", "abort", "status", status, "body", "x"))))
                .containsExactly(new Violation(
                        "/fault/body",
                        "is \"x\", allowed is no body, for a response with the status " + status + " has none"));
        assertThat(readNew(withFault(object("type", "abort", "status", status, "body", ""))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length", "transfer-encoding", "CONNECTION", "Chaos-Injected"})
    void headers_of_the_server_are_refused(String name) {
        assertThat(refused(withFault(object("type", "abort", "headers", object(name, "1")))))
                .containsExactly(new Violation(
                        "/fault/headers/" + name, "is a header that the server sets, allowed is any other header"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: b", "\0", "ä", "\ud83d\ude00"})
    void header_values_are_printable_ascii(String value) {
        assertThat(refused(withFault(object("type", "abort", "headers", object("X", value)))))
                .extracting(Violation::pointer)
                .containsExactly("/fault/headers/X");
    }
}
