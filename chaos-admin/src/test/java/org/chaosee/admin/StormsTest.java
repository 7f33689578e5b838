package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.chaosee.api.Injection;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.core.settings.StormSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StormsTest {

    private static final Map<String, Object> NOTHING_YET = Map.of("total", BigDecimal.ZERO, "counts", Map.of());

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    @RegisterExtension
    static final AdminServer CONFIGURED = AdminServer.with(Map.of(
            "default", new StormSettings(Map.of("roles", List.of("tester")), false, false),
            "flood", new StormSettings(Map.of("duration", "PT5M"), true, false)));

    @Test
    void aStormIsBegunAndInForceAtOnce() {
        Answer begun = ADMIN.storm("rush-hour").is(201);

        assertThat(begun.json())
                .contains(
                        entry("name", "rush-hour"),
                        entry("users", List.of("alice")),
                        entry("roles", List.of()),
                        entry("everyone", false),
                        entry("begunBy", "token"),
                        entry("node", "node-1"),
                        entry("tally", NOTHING_YET));
        assertThat(lasts(begun)).isEqualTo(Duration.ofMinutes(1));
        assertThat(ADMIN.runtime().engine().plan().size())
                .isEqualTo(actions("rush-hour").size())
                .isPositive();
    }

    @Test
    void theLocationOfANewStormIsItsTrueAddress() {
        Answer begun = ADMIN.storm("rush-hour").is(201);

        assertThat(begun.header("Location")).isEqualTo(ADMIN.address() + "/chaos/storms/rush-hour");
        assertThat(ADMIN.get("/chaos/storms/rush-hour").is(200).json()).isEqualTo(begun.json());
    }

    @Test
    void theActionsOfAStormAreAsItIsAskedFor() {
        Answer begun = ADMIN.call("POST", "/chaos/storms").json("""
                        {"name": "rush-hour", "roles": ["tester"], "duration": "PT90S", "httpPercent": 12.5, "jpaPercent": 0,
                         "beanPercent": 0, "clientPercent": 0, "faults": ["latency"], "latencyMin": "PT0.1S", "latencyMax": "PT0.2S",
                         "exclude": ["/api/login"], "seed": 42}
                        """).send().is(201);

        assertThat(lasts(begun)).isEqualTo(Duration.ofSeconds(90));
        assertThat(begun.json()).contains(entry("users", List.of()), entry("roles", List.of("tester")));
        assertThat(actions("rush-hour"))
                .singleElement()
                .satisfies(action -> assertThat(action)
                        .contains(
                                entry("name", "storm-rush-hour-http-1"),
                                entry("createdBy", "token"),
                                entry("expiresAt", begun.json().get("endsAt")),
                                entry("fault", Map.of("type", "latency", "min", "PT0.1S", "max", "PT0.2S")))
                        .hasEntrySatisfying(
                                "trigger",
                                trigger -> assertThat(trigger)
                                        .hasFieldOrPropertyWithValue("probability", new BigDecimal("12.5")))
                        .hasEntrySatisfying(
                                "target",
                                target -> assertThat(target)
                                        .hasFieldOrPropertyWithValue("exclude", List.of("/api/login"))));
    }

    @Test
    void theUserWhoBeginsAStormIsNamed() {
        Answer begun = ADMIN.anonymous("POST", "/chaos/storms")
                .user("alice", "chaos-admin")
                .header("Authorization", "Basic YWxpY2U6YWxpY2U=")
                .json(Documents.storm("rush-hour"))
                .send()
                .is(201);

        assertThat(begun.json()).contains(entry("begunBy", "alice"));
    }

    @Test
    void aStormWithoutANameIsTheDefault() {
        Answer begun = ADMIN.call("POST", "/chaos/storms")
                .json("{\"users\": [\"alice\"]}")
                .send()
                .is(201);

        assertThat(begun.json()).contains(entry("name", "default"));
        assertThat(begun.header("Location")).endsWith("/chaos/storms/default");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "{\"name\": \"default\"}"})
    void whatIsLeftOutIsAsConfigured(String body) {
        Answer begun =
                CONFIGURED.call("POST", "/chaos/storms").json(body).send().is(201);

        assertThat(begun.json()).contains(entry("name", "default"), entry("roles", List.of("tester")));
    }

    @Test
    void aStormForEveryoneSaysSo() {
        Answer begun = CONFIGURED
                .call("POST", "/chaos/storms")
                .json("{\"name\": \"flood\"}")
                .send()
                .is(201);

        assertThat(begun.json())
                .contains(entry("everyone", true), entry("users", List.of()), entry("roles", List.of()));
        assertThat(lasts(begun)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theTallyTellsWhatWasHitHowOften() {
        ADMIN.storm("rush-hour");
        ADMIN.storm("gale");
        hit("rush-hour", Kind.JPA, "latency");
        hit("rush-hour", Kind.HTTP, "latency");
        hit("rush-hour", Kind.HTTP, "abort");
        hit("rush-hour", Kind.HTTP, "latency");

        assertThat(ADMIN.get("/chaos/storms/rush-hour").body())
                .contains("\"tally\":{\"total\":4,\"counts\":{\"http\":{\"abort\":1,\"latency\":2},"
                        + "\"jpa\":{\"latency\":1}}}");
        assertThat(ADMIN.get("/chaos/storms").items("tally"))
                .containsExactly(ADMIN.get("/chaos/storms/rush-hour").object("tally"), NOTHING_YET);
    }

    @Test
    void theEndAnswersWithTheStormAndItsTally() {
        ADMIN.storm("rush-hour");
        hit("rush-hour", Kind.HTTP, "abort");
        Answer before = ADMIN.get("/chaos/storms/rush-hour");

        Answer ended = ADMIN.call("DELETE", "/chaos/storms/rush-hour").send().is(200);

        assertThat(ended.object("tally")).containsEntry("total", BigDecimal.ONE);
        assertThat(ended.json()).isEqualTo(before.json());
        assertThat(ended.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void theEndDeletesTheActionsOfTheStormAndNothingElse() {
        ADMIN.create("slow");
        ADMIN.storm("gale");
        List<Map<String, Object>> others = ADMIN.state().documents();
        ADMIN.storm("rush-hour");

        ADMIN.call("DELETE", "/chaos/storms/rush-hour").send().is(200);

        assertThat(ADMIN.state().documents()).isEqualTo(others);
        assertThat(ADMIN.runtime().engine().plan().size()).isEqualTo(others.size());
        assertThat(ADMIN.get("/chaos/storms").items("name")).containsExactly("gale");
        ADMIN.get("/chaos/storms/rush-hour").isProblem(404);
        ADMIN.call("DELETE", "/chaos/storms/rush-hour").send().isProblem(404);
    }

    @Test
    void aStormThatHasEndedCanBeginAgain() {
        ADMIN.storm("rush-hour");
        hit("rush-hour", Kind.HTTP, "abort");
        ADMIN.call("DELETE", "/chaos/storms/rush-hour").send().is(200);

        assertThat(ADMIN.storm("rush-hour").is(201).object("tally")).isEqualTo(NOTHING_YET);
    }

    @Test
    void anActionOfAStormCanBeDeletedAlone() {
        ADMIN.storm("rush-hour");
        int before = actions("rush-hour").size();

        ADMIN.call("DELETE", "/chaos/actions/storm-rush-hour-http-1").send().is(204);

        assertThat(actions("rush-hour")).hasSize(before - 1);
        ADMIN.get("/chaos/storms/rush-hour").is(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                 | rush-hour,gale,breeze
                    ?limit=2           | rush-hour,gale
                    ?offset=1&limit=1  | gale
                    ?offset=9          | ''
                    """)
    void theListIsInTheOrderOfBeginningAndPaged(String query, String names) {
        ADMIN.storm("rush-hour");
        ADMIN.storm("gale");
        ADMIN.storm("breeze");

        Answer list = ADMIN.get("/chaos/storms" + query).is(200);

        assertThat(String.join(",", list.items("name").toArray(String[]::new))).isEqualTo(names);
        assertThat(list.json()).containsEntry("total", new BigDecimal(3));
    }

    @Test
    void actionsAreNoStorm() {
        ADMIN.create("slow");

        assertThat(ADMIN.get("/chaos/storms").is(200).body()).isEqualTo("{\"items\":[],\"total\":0}");
        ADMIN.get("/chaos/storms/slow").isProblem(404);
    }

    private static Duration lasts(Answer storm) {
        return Duration.between(Instant.parse((String) storm.json().get("begunAt")), Instant.parse((String)
                storm.json().get("endsAt")));
    }

    private static List<Map<String, Object>> actions(String storm) {
        return ADMIN.get("/chaos/actions?storm=" + storm).is(200).items();
    }

    private static void hit(String storm, Kind kind, String fault) {
        ADMIN.runtime()
                .stormWatch()
                .onInjection(new Injection(
                        Instant.now(),
                        new UUID(0, 1),
                        "storm-" + storm + "-" + kind.id() + "-1",
                        storm,
                        "node-1",
                        kind,
                        new TreeMap<>(),
                        Phase.BEFORE,
                        fault,
                        Duration.ZERO));
    }
}
