package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.chaosee.api.audit.Actor;
import org.chaosee.api.audit.AuditEntry;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.audit.AuditQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What those who may only read try to do to an action is on record; and whose token it was in each case. */
class ReadOnlyTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    private String id;

    @BeforeEach
    void anAction() {
        id = String.valueOf(ADMIN.create("existing").is(201).json().get("id"));
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, existing",
        "PUT, existing",
        "PATCH, existing",
        "POST, existing/enable",
        "POST, existing/disable",
        "POST, existing/disable/",
        "DELETE, existing;version=1",
        "DELETE, existing?reason=none",
        "DELETE, %65xisting",
        "BREW, existing"
    })
    void anAttemptIsOnRecord(String method, String path) {
        refused(method, "/chaos/actions/" + path);

        assertThat(attempts()).singleElement().satisfies(entry -> {
            assertThat(entry.actor().type()).isEqualTo(Actor.Type.TOKEN);
            assertThat(entry.actor().name()).isEqualTo("wall");
            assertThat(entry.subject()).isEqualTo("existing");
            assertThat(entry.subjectId()).hasToString(id);
            assertThat(entry.reason()).isEqualTo(method + " by a caller who may only read");
        });
    }

    @Test
    void theIdTellsTheActionToo() {
        refused("DELETE", "/chaos/actions/" + id);

        assertThat(attempts()).extracting(AuditEntry::subject).containsExactly("existing");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /chaos/actions",
        "POST, /chaos/actions/disable",
        "POST, /chaos/actions/disable/",
        "DELETE, /chaos/actions/missing",
        "DELETE, /chaos/storms/existing",
        "PUT, /chaos/halt",
        "DELETE, /chaos/existing"
    })
    void whatNamesNoActionIsNot(String method, String path) {
        refused(method, path);

        assertThat(attempts()).isEmpty();
    }

    @Test
    void readingIsNot() {
        for (String path : List.of("/chaos/actions", "/chaos/actions/existing", "/chaos/status")) {
            ADMIN.bearing(AdminServer.READ_ONLY_TOKEN, "GET", path).send().is(200);
        }

        assertThat(attempts()).isEmpty();
    }

    @Test
    void aUserIsOnRecordByName() {
        ADMIN.anonymous("DELETE", "/chaos/actions/existing")
                .user("carol", "chaos-viewer")
                .header("Authorization", "Basic Y2Fyb2w6Y2Fyb2w=")
                .send()
                .isProblem(403);

        assertThat(attempts()).extracting(AuditEntry::actor).singleElement().satisfies(actor -> {
            assertThat(actor.type()).isEqualTo(Actor.Type.USER);
            assertThat(actor.name()).isEqualTo("carol");
        });
    }

    @Test
    void aLongWordForAMethodFillsNoTable() {
        refused("X".repeat(2000), "/chaos/actions/existing");

        assertThat(attempts())
                .extracting(AuditEntry::reason)
                .containsExactly("X".repeat(20) + " by a caller who may only read");
    }

    @Test
    void whoTriesAgainAndAgainIsOnRecordOftenEnough() {
        IntStream.range(0, 100).forEach(i -> refused("DELETE", "/chaos/actions/existing"));

        assertThat(attempts()).hasSize(60);
    }

    @Test
    void eachTokenIsOnRecordByItsName() {
        Answer created = ADMIN.bearing(AdminServer.DEPUTYS_TOKEN, "POST", "/chaos/actions")
                .json(Documents.latency("new"))
                .send()
                .is(201);
        ADMIN.call("DELETE", "/chaos/actions/new").send().is(204);

        assertThat(created.json()).containsEntry("createdBy", "deputy");
        assertThat(record(AuditEvent.ACTION_CREATED, "new"))
                .extracting(entry -> entry.actor().name())
                .containsExactly("deputy");
        assertThat(record(AuditEvent.ACTION_DELETED, "new"))
                .extracting(entry -> entry.actor().name())
                .containsExactly("token");
    }

    private static void refused(String method, String path) {
        Answer answer =
                ADMIN.bearing(AdminServer.READ_ONLY_TOKEN, method, path).send().isProblem(403);
        assertThat(answer.detail()).isEqualTo("The caller may read, and not make changes.");
    }

    /** Recorded by the same thread that asks for the record, and ahead of that. */
    private static List<AuditEntry> attempts() {
        return record(AuditEvent.REFUSED, null);
    }

    private static List<AuditEntry> record(AuditEvent event, String subject) {
        return ADMIN.runtime()
                .audit(new AuditQuery(event, subject, null, null, null, 0, 1000))
                .entries();
    }
}
