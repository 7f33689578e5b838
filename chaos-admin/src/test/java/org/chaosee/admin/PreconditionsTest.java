package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    /** Every change of one action. */
    static Stream<List<String>> changes() {
        return Stream.of(
                List.of("PUT", "/chaos/actions/slow", Documents.abort("slow")),
                List.of("PATCH", "/chaos/actions/slow", "{\"reason\": \"changed\"}"),
                List.of("DELETE", "/chaos/actions/slow", ""),
                List.of("POST", "/chaos/actions/slow/enable", ""),
                List.of("POST", "/chaos/actions/slow/disable", ""));
    }

    @Test
    void eachVersionHasATagOfItsOwn() {
        String first = ADMIN.create("slow").header("ETag");
        String second = send(List.of("PATCH", "/chaos/actions/slow", "{\"reason\": \"x\"}"), "*")
                .header("ETag");

        assertThat(first).matches("\"\\d+\"").isNotEqualTo(second);
        assertThat(ADMIN.get("/chaos/actions/slow").header("ETag")).isEqualTo(second);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeOfTheVersionThatIsMeantIsMade(List<String> change) {
        String tag = ADMIN.create("slow").header("ETag");

        assertThat(send(change, tag).status()).isIn(200, 204);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void oneOfSeveralTagsIsEnough(List<String> change) {
        String tag = ADMIN.create("slow").header("ETag");

        assertThat(send(change, "\"one,or\",W/\"0\" , " + tag).status()).isIn(200, 204);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anyVersionMayBeMeant(List<String> change) {
        ADMIN.create("slow");

        assertThat(send(change, "*").status()).isIn(200, 204);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aChangeOfAnotherVersionIsRefused(List<String> change) {
        String stale = ADMIN.create("slow").header("ETag");
        ADMIN.call("PATCH", "/chaos/actions/slow")
                .json("{\"reason\": \"x\"}")
                .send()
                .is(200);
        AdminServer.State before = ADMIN.state();

        assertThat(send(change, stale).isProblem(412).json())
                .contains(entry("type", "urn:chaos-ee:problem:action-changed"));
        String weak = "W/" + ADMIN.get("/chaos/actions/slow").header("ETag");
        send(change, weak).isProblem(412);
        send(change, "\"no-number\"").isProblem(412);
        assertThat(ADMIN.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aMalformedPreconditionIsRefused(List<String> change) {
        ADMIN.create("slow");
        AdminServer.State before = ADMIN.state();

        for (String malformed : List.of("1", "\"1", "\"1\" \"2\"", "*, \"1\"", "\"1\",", "w/\"1\"", " ")) {
            assertThat(send(change, malformed).isProblem(400).detail()).contains("If-Match");
        }
        assertThat(ADMIN.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anActionThatIsNotThereHasNoVersion(List<String> change) {
        send(change, "*").isProblem(404);
        send(change, "\"1\"").isProblem(404);
    }

    @Test
    void aCallerIsNotSentWhatHeHas() {
        String tag = ADMIN.create("slow").header("ETag");

        for (String known : List.of(tag, "W/" + tag, "\"0\", " + tag, "*")) {
            Answer answer = ADMIN.call("GET", "/chaos/actions/slow")
                    .header("If-None-Match", known)
                    .send()
                    .is(304);
            assertThat(answer.header("ETag")).isEqualTo(tag);
            assertThat(answer.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "W/\"0\""})
    void aCallerIsSentWhatHeLacks(String other) {
        ADMIN.create("slow");

        ADMIN.call("GET", "/chaos/actions/slow")
                .header("If-None-Match", other)
                .send()
                .is(200);
    }

    private static Answer send(List<String> change, String ifMatch) {
        Call call = ADMIN.call(change.get(0), change.get(1)).header("If-Match", ifMatch);
        return (change.get(2).isEmpty() ? call : call.json(change.get(2))).send();
    }
}
