package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kill switch over HTTP. */
class HaltTest {

    private static final FailingStore STORE = new FailingStore();

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.with(STORE);

    @Test
    void haltsAndLifts() {
        ADMIN.create("down").is(201);
        assertThat(ADMIN.get("/chaos/halt").is(200).json())
                .containsExactly(entry("halted", false), entry("at", null), entry("by", null), entry("reason", null));

        Answer halted = halt("{\"reason\": \"checkout is down\"}").is(200);
        assertThat(halted.json())
                .contains(entry("halted", true), entry("by", "token"), entry("reason", "checkout is down"));
        assertThat(ADMIN.get("/chaos/halt").json()).isEqualTo(halted.json());
        assertThat(ADMIN.get("/chaos/status").object("halt")).isEqualTo(halted.json());
        assertThat(ADMIN.runtime().engine().plan().size()).isZero();

        ADMIN.call("DELETE", "/chaos/halt").send().is(204);
        assertThat(ADMIN.get("/chaos/halt").json()).contains(entry("halted", false));
        assertThat(ADMIN.runtime().engine().plan().size()).isEqualTo(1);
    }

    @Test
    void aSecondHaltChangesNothing() {
        Answer first = halt("{\"reason\": \"one\"}").is(200);
        assertThat(halt("{\"reason\": \"two\"}").is(200).json()).isEqualTo(first.json());
    }

    @Test
    void whoIsInAHurryNeedsNoBody() {
        assertThat(ADMIN.call("PUT", "/chaos/halt").send().is(200).json())
                .contains(entry("halted", true), entry("reason", null));
    }

    @Test
    void theReasonMayBeInTheHeader() {
        assertThat(ADMIN.call("PUT", "/chaos/halt")
                        .header("Chaos-Reason", "by header")
                        .send()
                        .is(200)
                        .json())
                .contains(entry("reason", "by header"));
    }

    @Test
    void nothingIsArmedMeanwhile() {
        ADMIN.create("existing").is(201);
        ADMIN.call("POST", "/chaos/actions/existing/disable").send().is(200);
        halt("{\"reason\": \"checkout is down\"}").is(200);

        Answer refused = ADMIN.create("new").isProblem(409);
        assertThat(refused.json()).contains(entry("type", "urn:chaos-ee:problem:halted"));
        assertThat(refused.detail()).contains("by token since ", ": checkout is down.");
        ADMIN.call("POST", "/chaos/actions/existing/enable").send().isProblem(409);
        ADMIN.storm("gale").isProblem(409);
        ADMIN.call("DELETE", "/chaos/actions/existing").send().is(204);
    }

    @Test
    void aStoreThatIsDownKeepsNobodyFromHalting() {
        ADMIN.create("existing").is(201);
        STORE.down = true;
        Answer answer = halt("{}").isProblem(503);

        assertThat(answer.json()).contains(entry("type", "urn:chaos-ee:problem:halt-not-shared"));
        assertThat(ADMIN.get("/chaos/halt").json()).contains(entry("halted", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "{\"why\": \"typo\"}", "{\"reason\": 7}", "{\"reason\": \"a\\nb\"}"})
    void whatIsNoRequestToHaltHaltsNothing(String document) {
        halt(document).isProblem(422);
        assertThat(ADMIN.get("/chaos/halt").json()).contains(entry("halted", false));
    }

    @Test
    void aReasonThatIsTooLongIsRefused() {
        assertThat(halt("{\"reason\": \"" + "x".repeat(1001) + "\"}")
                        .isProblem(422)
                        .violations())
                .extracting(violation -> violation.get("pointer"))
                .containsExactly("/reason");
    }

    private static Answer halt(String document) {
        return ADMIN.call("PUT", "/chaos/halt").json(document).send();
    }
}
