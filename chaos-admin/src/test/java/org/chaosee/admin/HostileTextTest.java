package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No name, reason or message can add a header, a line or a member to an answer, or turn its text round. */
class HostileTextTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    /** What does harm where text is looked at: only escaped is it in an answer. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private AdminServer.State before;

    static Stream<String> pathsWithAName() {
        return OpenApiDocument.routes().stream()
                .filter(route -> route.method().equals("GET") && route.path().contains("{"))
                .map(route -> route.pathFor("x%0d%0aSet-Cookie:%20a=b%22,%22status%22:200%E2%80%AE"));
    }

    @BeforeEach
    void anAction() {
        ADMIN.create("existing").is(201);
        before = ADMIN.state();
    }

    @ParameterizedTest
    @MethodSource("pathsWithAName")
    void aNameInAPathStaysInItsSentence(String path) {
        Answer answer = ADMIN.get(path).isProblem(404);

        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContainPattern(HARMFUL);
        assertThat(answer.json().get("status")).hasToString("404");
        ADMIN.call("DELETE", path).send().isProblem(404);
    }

    @Test
    void aQueryParameterStaysInItsSentence() {
        Answer answer =
                ADMIN.get("/chaos/actions?a%0d%0aSet-Cookie:%20b=c%E2%80%AE=1").isProblem(400);

        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContainPattern(HARMFUL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\r\\nSet-Cookie: a=b", "\\n", "\\u0085", "\\u0000", "\\u001b[2J", "\\ud800"})
    void aTextThatBreaksALineIsRefusedWithoutDoingSo(String text) {
        for (String document : List.of(
                Documents.latency("new" + text),
                "{\"name\": \"new\", \"reason\": \"x" + text + "\", \"target\": {\"kind\": \"http\"},"
                        + " \"fault\": {\"type\": \"latency\"}}",
                Documents.action("new", "{\"type\": \"abort\", \"headers\": {\"X-Test\": \"x" + text + "\"}}"),
                Documents.action("new", "{\"type\": \"abort\", \"headers\": {\"X-Test" + text + "\": \"x\"}}"))) {
            harmless(ADMIN.call("POST", "/chaos/actions").json(document), 422);
            harmless(ADMIN.call("PUT", "/chaos/actions/existing").json(document), 422);
        }
        harmless(ADMIN.call("POST", "/chaos/storms").json(Documents.storm("new" + text)), 422);
        harmless(ADMIN.call("PUT", "/chaos/halt").json("{\"reason\": \"x" + text + "\"}"), 422);
        assertThat(ADMIN.runtime().halts().current()).isNull();
    }

    @Test
    void aReasonThatTurnsTextRoundIsEscapedWhereverItIsTold() {
        String reason = "x\\u202egnihton\\u2066\\u200b";
        ADMIN.call("PATCH", "/chaos/actions/existing")
                .json("{\"reason\": \"" + reason + "\"}")
                .send()
                .is(200);
        ADMIN.call("PUT", "/chaos/halt")
                .json("{\"reason\": \"" + reason + "\"}")
                .send()
                .is(200);

        for (String path : List.of("/chaos/actions/existing", "/chaos/halt", "/chaos/status", "/chaos/audit")) {
            assertThat(ADMIN.get(path).is(200).body()).as(path).doesNotContainPattern(HARMFUL);
        }
        Answer refused = ADMIN.create("new").isProblem(409);
        assertThat(refused.body()).contains(reason).doesNotContainPattern(HARMFUL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tab\there",
                "next line \u0085 here",
                "escape \u001b[2J here",
                "right to left \u00e2\u0080\u00ae in UTF-8",
                "bare \r return",
                "nothing \u0000 here",
                "folded\r\n line",
                "folded\r\n\tline"
            })
    void aReasonInAHeaderIsOneLineOrRefused(String reason) {
        String answer = RawCall.send(
                ADMIN.address(),
                "DELETE " + AdminServer.CONTEXT_ROOT + "/chaos/actions/existing HTTP/1.1\r\nAuthorization: Bearer "
                        + AdminServer.TOKEN + "\r\nChaos-Reason: " + reason);

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
        if (!answer.startsWith("HTTP/1.1 2")) {
            assertThat(ADMIN.state()).isEqualTo(before);
        }
        assertThat(ADMIN.runtime()
                        .audit(new AuditQuery(null, "existing", null, null, null, 0, 10))
                        .entries())
                .extracting(AuditEntry::reason)
                .allSatisfy(recorded -> assertThat(String.valueOf(recorded)).doesNotContainPattern(HARMFUL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u0085", "x\r\n\t", "\u00ff"})
    void aBrokenCredentialIsNone(String junk) {
        String answer = RawCall.send(
                ADMIN.address(),
                "DELETE " + AdminServer.CONTEXT_ROOT + "/chaos/actions/existing HTTP/1.1\r\nAuthorization: Bearer "
                        + junk + AdminServer.TOKEN);

        assertThat(answer).startsWith("HTTP/1.1 4");
        assertThat(ADMIN.state()).isEqualTo(before);
    }

    private void harmless(Call call, int status) {
        Answer answer = call.send().isProblem(status);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContainPattern(HARMFUL);
        assertThat(ADMIN.state()).isEqualTo(before);
    }
}
