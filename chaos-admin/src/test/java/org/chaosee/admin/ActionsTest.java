package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ActionsTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    @Test
    void anActionIsCreatedAndInForceAtOnce() {
        Answer created = ADMIN.create("slow").is(201);

        assertThat(created.json())
                .contains(entry("name", "slow"), entry("enabled", true), entry("createdBy", "token"))
                .containsKeys("id", "seed", "expiresAt", "createdAt", "updatedAt");
        assertThat(ADMIN.runtime().engine().plan().size()).isEqualTo(1);
    }

    @Test
    void theLocationOfANewActionIsItsTrueAddress() {
        Answer created = ADMIN.create("slow").is(201);

        String location = created.header("Location");
        assertThat(location)
                .isEqualTo(ADMIN.address() + "/chaos/actions/" + created.json().get("id"));
        String path = location.substring(ADMIN.address().toString().length());
        assertThat(ADMIN.get(path).is(200).json()).isEqualTo(created.json());
    }

    @Test
    void anActionIsReadByItsNameAndByItsId() {
        Answer created = ADMIN.create("slow");

        assertThat(ADMIN.get("/chaos/actions/slow").is(200).json()).isEqualTo(created.json());
        assertThat(ADMIN.get("/chaos/actions/" + created.json().get("id"))
                        .is(200)
                        .json())
                .isEqualTo(created.json());
    }

    @Test
    void numbersArePlain() {
        ADMIN.call("POST", "/chaos/actions").json("""
                        {"name": "ten", "target": {"kind": "http"}, "fault": {"type": "abort"},
                         "trigger": {"probability": 1e1}, "scope": {"cohortPercent": 0.00001}}
                        """).send().is(201);

        assertThat(ADMIN.get("/chaos/actions/ten").body())
                .contains("\"probability\":10,")
                .contains("\"cohortPercent\":0.00001");
    }

    @Test
    void aReplacementReplacesEverything() {
        ADMIN.create("slow");

        Answer replaced = ADMIN.call("PUT", "/chaos/actions/slow")
                .json(Documents.abort("refused"))
                .send()
                .is(200);

        assertThat(replaced.json()).contains(entry("name", "refused"));
        assertThat(replaced.object("fault")).hasToString("{type=abort, status=503, body=null}");
        ADMIN.get("/chaos/actions/slow").isProblem(404);
    }

    @Test
    void whatWasReadCanBePutBack() {
        Answer created = ADMIN.create("slow");

        ADMIN.call("PUT", "/chaos/actions/slow").json(created.body()).send().is(200);
    }

    @Test
    void aReplacementCreatesNothing() {
        ADMIN.call("PUT", "/chaos/actions/slow")
                .json(Documents.latency("slow"))
                .send()
                .isProblem(404);

        assertThat(ADMIN.state().documents()).isEmpty();
    }

    @Test
    void aPatchChangesWhatItNames() {
        Answer created = ADMIN.create("slow");

        for (String type : new String[] {"application/merge-patch+json", "application/json"}) {
            Answer patched = ADMIN.call("PATCH", "/chaos/actions/slow")
                    .body(type, "{\"trigger\": {\"probability\": 12.5}, \"description\": \"half of half of half\"}")
                    .send()
                    .is(200);
            assertThat(patched.json()).contains(entry("id", created.json().get("id")));
            assertThat(patched.object("trigger")).extractingByKey("probability").isEqualTo(new BigDecimal("12.5"));
        }
    }

    @Test
    void aDeletedActionIsGone() {
        ADMIN.create("slow");

        Answer deleted = ADMIN.call("DELETE", "/chaos/actions/slow").send().is(204);

        assertThat(deleted.body()).isEmpty();
        ADMIN.get("/chaos/actions/slow").isProblem(404);
        ADMIN.call("DELETE", "/chaos/actions/slow").send().isProblem(404);
        assertThat(ADMIN.runtime().engine().plan().size()).isZero();
    }

    @Test
    void anActionIsDisabledAndEnabled() {
        ADMIN.create("slow");

        Answer disabled =
                ADMIN.call("POST", "/chaos/actions/slow/disable").send().is(200);
        assertThat(disabled.json()).contains(entry("enabled", false));
        assertThat(ADMIN.runtime().engine().plan().size()).isZero();

        Answer enabled = ADMIN.call("POST", "/chaos/actions/slow/enable").send().is(200);
        assertThat(enabled.json()).contains(entry("enabled", true));
        assertThat(ADMIN.runtime().engine().plan().size()).isEqualTo(1);
    }

    @Test
    void aNameIsTakenOnce() {
        ADMIN.create("slow");
        ADMIN.create("other");
        AdminServer.State before = ADMIN.state();

        assertThat(ADMIN.create("slow").isProblem(409).json())
                .contains(entry("type", "urn:chaos-ee:problem:name-taken"));
        ADMIN.call("PUT", "/chaos/actions/other")
                .json(Documents.latency("slow"))
                .send()
                .isProblem(409);
        ADMIN.call("PATCH", "/chaos/actions/other")
                .json("{\"name\": \"slow\"}")
                .send()
                .isProblem(409);

        assertThat(ADMIN.state()).isEqualTo(before);
    }

    @Test
    void theUserWhoCreatesAnActionIsItsCreator() {
        Answer created = ADMIN.anonymous("POST", "/chaos/actions")
                .user("alice", "chaos-admin")
                .header("Authorization", "Basic YWxpY2U6YWxpY2U=")
                .json(Documents.latency("slow"))
                .send()
                .is(201);

        assertThat(created.json()).contains(entry("createdBy", "alice"));
    }
}
