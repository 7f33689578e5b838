package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record over HTTP. */
@SuppressWarnings("unchecked")
@Timeout(60)
class AuditTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    @Test
    void everyChangeIsOnRecordOnce() {
        ADMIN.create("slow").is(201);
        ADMIN.call("PATCH", "/chaos/actions/slow")
                .json("{\"dryRun\": true}")
                .send()
                .is(200);
        ADMIN.call("POST", "/chaos/actions/slow/disable").send().is(200);
        ADMIN.call("DELETE", "/chaos/actions/slow").send().is(204);
        ADMIN.storm("gale").is(201);
        ADMIN.call("DELETE", "/chaos/storms/gale").send().is(200);
        ADMIN.call("PUT", "/chaos/halt").send().is(200);
        ADMIN.call("DELETE", "/chaos/halt").send().is(204);

        Answer record = ADMIN.get("/chaos/audit").is(200);
        assertThat(record.items("event"))
                .containsExactlyInAnyOrder(
                        "lifted",
                        "halted",
                        "storm-ended",
                        "storm-begun",
                        "action-deleted",
                        "action-changed",
                        "action-changed",
                        "action-created");
    }

    @Test
    void anEntryTellsWhoAndWhatAndWhy() {
        ADMIN.create("slow").is(201);
        ADMIN.call("POST", "/chaos/actions/slow/disable")
                .header("Chaos-Reason", "GameDay is over")
                .send()
                .is(200);

        Map<String, Object> changed = ADMIN.get("/chaos/audit?event=action-changed&subject=slow")
                .items()
                .get(0);
        assertThat(changed)
                .contains(
                        entry("node", ADMIN.runtime().settings().nodeName()),
                        entry("subject", "slow"),
                        entry("reason", "GameDay is over"));
        assertThat((Map<String, Object>) changed.get("actor")).contains(entry("type", "token"), entry("name", "token"));
        assertThat((String) ((Map<String, Object>) changed.get("actor")).get("from"))
                .startsWith("rest");
        assertThat((Map<String, Object>) changed.get("before")).contains(entry("enabled", true));
        assertThat((Map<String, Object>) changed.get("after")).contains(entry("enabled", false));
    }

    @Test
    void aUserIsToldFromAToken() {
        ADMIN.anonymous("PUT", "/chaos/halt")
                .user("alice", "chaos-admin")
                .header("Authorization", "Basic of-the-container")
                .send()
                .is(200);
        Map<String, Object> halted =
                ADMIN.get("/chaos/audit?actor=alice").items().get(0);
        assertThat((Map<String, Object>) halted.get("actor")).contains(entry("type", "user"), entry("name", "alice"));
    }

    @Test
    void whoIsRefusedIsOnRecordToo() {
        ADMIN.create("slow").is(201);
        ADMIN.call("DELETE", "/chaos/actions/slow")
                .header("If-Match", "\"4711\"")
                .send()
                .isProblem(412);
        ADMIN.call("PATCH", "/chaos/actions/slow")
                .json("{\"dryRun\": 7}")
                .send()
                .isProblem(422);
        ADMIN.call("DELETE", "/chaos/actions/none").send().isProblem(404);

        List<Object> reasons = List.of();
        while (reasons.size() < 2) { // recorded aside: nobody waits for it; the test's own time limit ends this
            Thread.onSpinWait();
            reasons = ADMIN.get("/chaos/audit?event=refused&subject=slow").items("reason");
        }
        assertThat(reasons.toString()).contains("The action slow", "/dryRun is 7");
        assertThat(ADMIN.get("/chaos/audit?event=refused").items()).hasSize(2);
    }

    @Test
    void itIsRead() {
        ADMIN.create("a").is(201);
        ADMIN.create("b").is(201);
        ADMIN.create("c").is(201);

        Answer page = ADMIN.get("/chaos/audit?limit=1&offset=1").is(200);
        assertThat(page.items("subject")).containsExactly("b");
        assertThat(page.json().get("total")).hasToString("3");
        assertThat(ADMIN.get("/chaos/audit?until=2000-01-01T00:00:00Z").items()).isEmpty();
        assertThat(ADMIN.get("/chaos/audit?from=2000-01-01T00:00:00Z").items()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"event=created", "from=yesterday", "until=1", "limit=0", "action=slow"})
    void whatIsNotUnderstoodIsRefused(String query) {
        ADMIN.get("/chaos/audit?" + query).isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nobodyChangesIt(String method) {
        ADMIN.call(method, "/chaos/audit").send().isProblem(405);
    }

    @Test
    void aReasonThatIsTooLongChangesNothing() {
        ADMIN.create("slow").is(201);
        ADMIN.call("DELETE", "/chaos/actions/slow")
                .header("Chaos-Reason", "x".repeat(1001))
                .send()
                .isProblem(400);
        ADMIN.get("/chaos/actions/slow").is(200);
    }
}
