package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of storms changes nothing. */
class StormRefusalTest {

    private static final String JSON = "application/json";

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    private AdminServer.State before;

    @BeforeEach
    void aStormAndAnActionInTheWayOfAnother() {
        ADMIN.storm("existing").is(201);
        ADMIN.create("storm-taken-http-1").is(201);
        before = ADMIN.state();
    }

    @Test
    void aStormThatIsInForceIsNotBegunAgain() {
        Object endsAt = ADMIN.get("/chaos/storms/existing").json().get("endsAt");

        Answer answer = refused(begin().json(Documents.storm("existing")), 409);

        assertThat(answer.json())
                .contains(
                        entry("type", "urn:chaos-ee:problem:storm-running"),
                        entry("title", "The storm is in force already"));
        assertThat(answer.detail()).contains("existing", String.valueOf(endsAt));
    }

    @Test
    void aStormTakesNoNamesFromActions() {
        Answer answer = refused(begin().json(Documents.storm("taken")), 409);

        assertThat(answer.json()).contains(entry("type", "urn:chaos-ee:problem:name-taken"));
        assertThat(answer.detail()).contains("storm-taken-http-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"name": "Rush hour", "users": ["alice"]}              | /name
                    {"users": ["alice"], "roles": ["tester"]}              | /roles
                    {"users": []}                                          | /users
                    {"users": "alice"}                                     | /users
                    {"users": ["alice", "alice"]}                          | /users/1
                    {"users": ["alice"], "everyone": true}                 | /everyone
                    {"users": ["alice"], "duration": "PT0.5S"}             | /duration
                    {"users": ["alice"], "duration": "PT5H"}               | /duration
                    {"users": ["alice"], "duration": 60}                   | /duration
                    {"users": ["alice"], "httpPercent": 101}               | /httpPercent
                    {"users": ["alice"], "jpaPercent": "0.33"}             | /jpaPercent
                    {"users": ["alice"], "beanPercent": 0.000001}          | /beanPercent
                    {"users": ["alice"], "faults": ["explode"]}            | /faults/0
                    {"users": ["alice"], "latencyMin": "PT3S", "latencyMax": "PT1S"} | /latencyMax
                    {"users": ["alice"], "statuses": [42]}                 | /statuses/0
                    {"users": ["alice"], "exclude": [""]}                  | /exclude/0
                    {"users": ["alice"], "seed": 1.5}                      | /seed
                    {"users": ["alice"], "httpPercent": 0, "jpaPercent": 0, "beanPercent": 0, "clientPercent": 0} | /faults
                    []                                                     | ``
                    null                                                   | ``
                    """)
    void whatIsNoStormIsListedWithItsPlace(String body, String pointer) {
        assertThat(refused(begin().json(body), 422).violations()).anySatisfy(violation -> {
            assertThat(violation).containsEntry("pointer", pointer);
            assertThat(String.valueOf(violation.get("message"))).isNotBlank();
        });
    }

    @Test
    void everyViolationIsListed() {
        assertThat(refused(begin().json("{\"surprise\": 1, \"duration\": \"soon\", \"statuses\": [42]}"), 422)
                        .violations())
                .extracting(violation -> violation.get("pointer"))
                .containsExactlyInAnyOrder("/surprise", "/users", "/duration", "/statuses/0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"name\": \"default\", \"httpPercent\": 10}"})
    void aStormIsForSomebody(String body) {
        assertThat(refused(begin().json(body), 422).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation).containsEntry("pointer", "/users");
                    assertThat(String.valueOf(violation.get("message"))).contains("chaos.storms.default.everyone");
                });
    }

    @Test
    void aRequestWithoutABodyIsForNobodyEither() {
        refused(begin(), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"users\": [alice]}", "{\"users\": [\"alice\"]} x", "{\"seed\": 1, \"seed\": 2}"})
    void whatIsNotJsonIsMalformed(String body) {
        refused(begin().json(body), 400);
    }

    @Test
    void aBodyIsShortAndSaysThatItIsJson() {
        String document = Documents.storm("late");

        refused(begin().json(document + " ".repeat(256 * 1024)), 413);
        refused(begin().body("text/plain", document), 415);
        refused(begin().body("application/merge-patch+json", document), 415);
        refused(begin().body(JSON + "; charset=ISO-8859-1", document), 415);
        refused(begin().bodyWithoutType(document), 415);
    }

    @Test
    void changesTakeNoQuery() {
        refused(ADMIN.call("POST", "/chaos/storms?name=late").json(Documents.storm("late")), 400);
        refused(ADMIN.call("DELETE", "/chaos/storms/existing?force=true"), 400);
    }

    @Test
    void aStormThatIsNotThereIsNotFound() {
        for (String method : List.of("GET", "DELETE")) {
            Answer answer = refused(ADMIN.call(method, "/chaos/storms/rush-hour"), 404);

            assertThat(answer.json())
                    .contains(
                            entry("type", "urn:chaos-ee:problem:no-such-storm"),
                            entry("title", "There is no such storm"));
            assertThat(answer.detail()).contains("rush-hour", "GET /chaos/storms lists");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXISTING", "exist*", "*", "storm-existing-http-1", "%20existing"})
    void onlyItsExactNameEndsAStorm(String name) {
        refused(ADMIN.call("DELETE", "/chaos/storms/" + name), 404);
    }

    private static Call begin() {
        return ADMIN.call("POST", "/chaos/storms");
    }

    private Answer refused(Call call, int status) {
        Answer answer = call.send().isProblem(status);
        assertThat(ADMIN.state()).isEqualTo(before);
        return answer;
    }
}
