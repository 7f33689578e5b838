package org.chaosee.admin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body may be, before anybody looks at what it says. */
class BodyTest {

    private static final String JSON = "application/json";

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    @Test
    void aHugeBodyIsRefused() {
        byte[] huge = Documents.latency("slow").concat(" ".repeat(256 * 1024)).getBytes(UTF_8);

        assertThat(refused(create().body(JSON, huge), 413).detail()).contains("262144");
    }

    @Test
    void aHugeBodyThatHidesItsLengthIsRefused() {
        refused(create().chunked(JSON, "[".repeat(1_000_000).getBytes(UTF_8)), 413);
    }

    @Test
    void aBodyOfTheLongestLengthIsRead() {
        String document = Documents.latency("slow");

        create().chunked(JSON, (document + " ".repeat(256 * 1024 - document.length())).getBytes(UTF_8))
                .send()
                .is(201);
    }

    @Test
    void aDeepBodyIsRefused() {
        assertThat(refused(create().json("[".repeat(17) + "]".repeat(17)), 400).detail())
                .contains("deeper than 16");
        assertThat(refused(create().json("{\"a\":".repeat(10_000)), 400).detail())
                .contains("deeper than 16");
    }

    @Test
    void anythingElseThanUtf8IsRefused() {
        String document = "{\"description\": \"ä\"}";

        assertThat(refused(create().body(JSON, document.getBytes(ISO_8859_1)), 400)
                        .detail())
                .contains("UTF-8");
        refused(create().body(JSON, document.getBytes(UTF_16)), 400);
        refused(create().body(JSON + "; charset=ISO-8859-1", document.getBytes(ISO_8859_1)), 415);
        refused(create().json(document).header("Content-Encoding", "gzip"), 415);
    }

    @Test
    void aByteOrderMarkIsNoHarm() {
        create().body(JSON + ";charset=utf-8", "\uFEFF" + Documents.latency("slow"))
                .send()
                .is(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/merge-patch+json"
            })
    void anotherMediaTypeIsRefused(String type) {
        assertThat(refused(create().body(type, Documents.latency("slow")), 415).detail())
                .contains("application/json");
    }

    @Test
    void aBodyThatDoesNotSayWhatItIsIsRefused() {
        refused(create().bodyWithoutType(Documents.latency("slow")), 415);
    }

    @Test
    void aContentTypeThatIsNoneIsRefused() {
        assertThat(create().body("nonsense", "{}").send().status()).isIn(400, 415);
    }

    private static Call create() {
        return ADMIN.call("POST", "/chaos/actions");
    }

    private static Answer refused(Call call, int status) {
        AdminServer.State before = ADMIN.state();
        Answer answer = call.send().isProblem(status);
        assertThat(ADMIN.state()).isEqualTo(before);
        return answer;
    }
}
