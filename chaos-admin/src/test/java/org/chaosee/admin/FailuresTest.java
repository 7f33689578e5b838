package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.chaosee.api.Kind;
import org.chaosee.core.point.PointFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not the caller's fault. */
class FailuresTest {

    private static final FailingStore STORE = new FailingStore();

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.with(STORE);

    @BeforeEach
    void anActionAndAStorm() {
        ADMIN.create("existing").is(201);
        ADMIN.storm("existing").is(201);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /chaos/actions",
        "GET, /chaos/actions/existing",
        "DELETE, /chaos/actions/existing",
        "POST, /chaos/actions/existing/disable",
        "POST, /chaos/actions/disable",
        "GET, /chaos/storms",
        "GET, /chaos/storms/existing",
        "DELETE, /chaos/storms/existing"
    })
    void aStoreThatIsDownIsUnavailable(String method, String path) {
        STORE.down = true;

        Answer answer = ADMIN.call(method, path).send().isProblem(503);

        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.json()).contains(entry("type", "urn:chaos-ee:problem:store-unavailable"));
        assertThat(answer.body()).doesNotContain("db.internal");
    }

    @Test
    void noStormBeginsWhileTheStoreIsDown() {
        STORE.down = true;
        ADMIN.storm("late").isProblem(503);

        STORE.down = false;
        assertThat(ADMIN.get("/chaos/storms").items("name")).containsExactly("existing");
    }

    @Test
    void theStatusTellsOfStormsWithoutTheStore() {
        STORE.down = true;

        assertThat(ADMIN.get("/chaos/status").is(200).json()).contains(entry("storms", List.of("existing")));
    }

    @Test
    void theStatusTellsWhyTheStoreIsDown() {
        STORE.down = true;
        ADMIN.get("/chaos/actions").isProblem(503);

        assertThat(ADMIN.get("/chaos/status").is(200).object("store"))
                .extracting("state", "cause")
                .containsExactly("down", "java.sql.SQLException: no route to db.internal");
    }

    @Test
    void aChangeThatOthersAlwaysForestallIsAConflict() {
        String tag = ADMIN.get("/chaos/actions/existing").header("ETag");
        STORE.contended = true;

        for (String path : List.of("/chaos/actions/existing/disable", "/chaos/actions/disable")) {
            ADMIN.call("POST", path).send().isProblem(409);
        }
        ADMIN.call("DELETE", "/chaos/actions/existing").send().isProblem(409);
        ADMIN.call("DELETE", "/chaos/actions/existing")
                .header("If-Match", tag)
                .send()
                .isProblem(412);
    }

    @Test
    void aStormThatOthersAlwaysForestallIsAConflict() {
        STORE.contended = true;

        assertThat(ADMIN.call("DELETE", "/chaos/storms/existing")
                        .send()
                        .isProblem(409)
                        .json())
                .contains(entry("type", "urn:chaos-ee:problem:action-changed"));
        ADMIN.storm("late").isProblem(409);

        STORE.contended = false;
        assertThat(ADMIN.get("/chaos/storms").items("name")).containsExactly("existing");
    }

    @Test
    void whatNobodyExpectedIsCountedAndNotTold() {
        ADMIN.runtime().engine().point(new PointFacts(Kind.HTTP, Map.of("path", List.of()), Map.of()));
        long before = ADMIN.runtime().failures().count();

        Answer answer = ADMIN.get("/chaos/points").isProblem(500);

        assertThat(answer.body()).doesNotContain("Index", "bounds");
        assertThat(ADMIN.runtime().failures().count()).isEqualTo(before + 1);
    }
}
