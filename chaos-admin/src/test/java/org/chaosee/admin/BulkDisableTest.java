package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkDisableTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    @BeforeEach
    void threeActions() {
        ADMIN.create("slow-one");
        ADMIN.create("slow-two");
        ADMIN.call("POST", "/chaos/actions").json(Documents.abort("refused")).send();
    }

    @Test
    void withoutAFilterAllAreDisabled() {
        assertThat(disable("", "").json()).containsExactly(entry("disabled", new BigDecimal(3)));
        assertThat(disable("", "").json()).containsExactly(entry("disabled", new BigDecimal(0)));
        assertThat(ADMIN.runtime().engine().plan().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ?fault=abort  | ''                                   | 1
                    ?name=slow-*  | ''                                   | 2
                    ''            | {"name": "slow-*"}                   | 2
                    ''            | {"fault": "abort", "kind": "http"}   | 1
                    ''            | {"enabled": true, "storm": null}     | 3
                    ''            | {"enabled": false}                   | 0
                    ''            | {"storm": "none"}                    | 0
                    ''            | {}                                   | 3
                    ?name=slow-*  | {"fault": "abort"}                   | 0
                    ?kind=http    | {"name": "slow-one"}                 | 1
                    """)
    void aFilterIsInTheQueryOrInTheBody(String query, String body, int disabled) {
        assertThat(disable(query, body).json()).containsExactly(entry("disabled", new BigDecimal(disabled)));
        assertThat(ADMIN.get("/chaos/actions?enabled=false").items()).hasSize(disabled);
    }

    @Test
    void aFilterBelongsInOnePlace() {
        refused(400, "?name=a", "{\"name\": \"b\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "true",
                "{\"limit\": 1}",
                "{\"kind\": \"x\"}",
                "{\"enabled\": \"true\"}",
                "{\"name\": 1}",
                "{\"fault\": \"x\", \"nmae\": \"a\"}"
            })
    void aFilterThatIsNoneDisablesNothing(String body) {
        assertThat(refused(422, "", body).violations()).isNotEmpty();
    }

    @Test
    void everyViolationOfAFilterIsListed() {
        assertThat(refused(422, "", "{\"fault\": \"x\", \"n/e\": 1, \"enabled\": 1}")
                        .violations())
                .extracting(violation -> violation.get("pointer"))
                .containsExactly("/n~1e", "/enabled", "/fault");
    }

    @Test
    void aMalformedBodyDisablesNothing() {
        refused(400, "", "{");
        AdminServer.State before = ADMIN.state();
        ADMIN.call("POST", "/chaos/actions/disable")
                .body("text/plain", "{}")
                .send()
                .isProblem(415);
        ADMIN.call("POST", "/chaos/actions/disable")
                .bodyWithoutType("{}")
                .send()
                .isProblem(415);
        assertThat(ADMIN.state()).isEqualTo(before);
    }

    private static Answer disable(String query, String body) {
        Call call = ADMIN.call("POST", "/chaos/actions/disable" + query);
        return (body.isEmpty() ? call : call.json(body)).send().is(200);
    }

    private static Answer refused(int status, String query, String body) {
        AdminServer.State before = ADMIN.state();
        Answer answer = ADMIN.call("POST", "/chaos/actions/disable" + query)
                .json(body)
                .send()
                .isProblem(status);
        assertThat(ADMIN.state()).isEqualTo(before);
        return answer;
    }
}
