package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.list;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.withFault;
import static org.chaosee.core.codec.TestCodec.codec;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;

import java.util.List;
import java.util.Map;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Phase;
import org.chaosee.api.control.Violation;
import org.chaosee.api.fault.HeadersFault;
import org.chaosee.api.fault.ThrottleFault;
import org.chaosee.api.fault.TruncateFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that change an answer. */
class AnswerTest {

    @Test
    void they_strike_after_the_work() {
        ChaosAction action = readNew(withFault(throttle(250_000)));
        assertThat(action.fault()).isEqualTo(new ThrottleFault(250_000));
        assertThat(action.phase()).isEqualTo(Phase.AFTER);
    }

    @Test
    void and_never_before() {
        Map<String, Object> document = withFault(throttle(1));
        document.put("phase", "before");
        assertThat(refused(document))
                .containsExactly(new Violation(
                        "/phase",
                        "is \"before\", allowed is after, for ahead of the work there is no answer that could be"
                                + " changed"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_000_000_001})
    void no_pace(int bytesPerSecond) {
        assertThat(refused(withFault(throttle(bytesPerSecond))))
                .containsExactly(new Violation(
                        "/fault/bytesPerSecond",
                        "is " + bytesPerSecond + ", allowed is an integer from 1 to 1000000000"));
    }

    @Test
    void an_end() {
        assertThat(readNew(withFault(object("type", "truncate", "afterBytes", 0)))
                        .fault())
                .isEqualTo(new TruncateFault(0));
        assertThat(refused(withFault(object("type", "truncate", "afterBytes", -1))))
                .containsExactly(
                        new Violation("/fault/afterBytes", "is -1, allowed is an integer from 0 to 2147483647"));
        assertThat(refused(withFault(object("type", "truncate"))))
                .containsExactly(
                        new Violation("/fault/afterBytes", "is missing, required is an integer from 0 to 2147483647"));
    }

    @Test
    void headers() {
        HeadersFault fault = new HeadersFault(Map.of("Cache-Control", "no-store"), List.of("ETag", "Vary"));
        ChaosAction action = readNew(withFault(
                object("type", "headers", "set", object("Cache-Control", "no-store"), "remove", list("ETag", "Vary"))));
        assertThat(action.fault()).isEqualTo(fault);
        assertThat(codec().write(action))
                .containsEntry(
                        "fault",
                        Map.of(
                                "type",
                                "headers",
                                "set",
                                Map.of("Cache-Control", "no-store"),
                                "remove",
                                List.of("ETag", "Vary")));
    }

    @Test
    void no_headers_at_all() {
        Violation nothing = new Violation("/fault/set", "is missing, required is a header to set or to remove");
        assertThat(refused(withFault(object("type", "headers")))).containsExactly(nothing);
        assertThat(refused(withFault(object("type", "headers", "set", object(), "remove", list()))))
                .containsExactly(nothing);
    }

    @Test
    void each_header_is_there_once_and_is_none_of_the_servers() {
        assertThat(refused(withFault(object(
                        "type",
                        "headers",
                        "set",
                        object("ETag", "x"),
                        "remove",
                        list("etag", "Vary", "vary", "Content-Length", "a b")))))
                .containsExactly(
                        new Violation(
                                "/fault/remove/4",
                                "is \"a b\", allowed is an HTTP header name of at most 255 characters"),
                        new Violation(
                                "/fault/remove",
                                "has \"vary\" in another case, too, allowed is each header once, regardless of case"),
                        new Violation(
                                "/fault/remove",
                                "has \"Content-Length\", which is a header that the server sets, allowed is any other"
                                        + " header"),
                        new Violation(
                                "/fault/remove",
                                "has \"etag\", which is in set, too, allowed is each header in one of the two"));
        assertThat(refused(withFault(object("type", "headers", "set", object("Chaos-Injected", "x")))))
                .hasSize(1);
    }

    @Test
    void only_answers_over_http_can_be_changed() {
        Map<String, Object> document = withFault(throttle(1));
        document.put("target", object("kind", "bean"));
        assertThat(refused(document)).extracting(Violation::pointer).contains("/fault/type");
        document.put("target", object("kind", "client"));
        assertThat(readNew(document).phase()).isEqualTo(Phase.AFTER);
    }

    private static Map<String, Object> throttle(int bytesPerSecond) {
        return object("type", "throttle", "bytesPerSecond", bytesPerSecond);
    }
}
