package org.chaosee.core.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.storm.Storms.codec;
import static org.chaosee.core.storm.Storms.configured;
import static org.chaosee.core.storm.Storms.document;
import static org.chaosee.core.storm.Storms.forEveryone;
import static org.chaosee.core.storm.Storms.forUsers;
import static org.chaosee.core.storm.Storms.gale;
import static org.chaosee.core.storm.Storms.read;
import static org.chaosee.core.storm.Storms.refused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chaosee.api.Percent;
import org.chaosee.api.control.Violation;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.settings.StormSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StormCodecTest {

    @Test
    void the_defaults() {
        assertThat(read(gale()))
                .isEqualTo(new StormOrder(
                        "gale",
                        List.of("alice"),
                        List.of(),
                        Duration.ofMinutes(1),
                        Percent.of(10),
                        Percent.of(0.33),
                        Percent.of(1),
                        Percent.of(1),
                        List.of("latency", "abort", "exception", "lock-timeout", "query-timeout", "connection-lost"),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(2),
                        List.of(500, 503),
                        List.of(),
                        Storms.SEED));
    }

    @Test
    void all_that_can_be_asked_for() {
        StormRequest request = StormRequest.begin("gale")
                .forRoles("tester")
                .lasting(Duration.ofMinutes(2))
                .httpPercent(12.34567)
                .jpaPercent(0)
                .beanPercent(100)
                .clientPercent(50)
                .faults("optimistic-lock", "latency")
                .latency(Duration.ZERO, Duration.ofSeconds(60))
                .statuses(200, 599)
                .exclude("/api/health/**")
                .seed(-1);
        assertThat(read(request.toTree()))
                .isEqualTo(new StormOrder(
                        "gale",
                        List.of(),
                        List.of("tester"),
                        Duration.ofMinutes(2),
                        Percent.of(12.34567),
                        Percent.ZERO,
                        Percent.HUNDRED,
                        Percent.of(50),
                        List.of("optimistic-lock", "latency"),
                        Duration.ZERO,
                        Duration.ofSeconds(60),
                        List.of(200, 599),
                        List.of("/api/health/**"),
                        -1));
    }

    @Test
    void what_is_configured_stands_between_the_request_and_the_defaults() {
        StormCodec codec = codec(configured("users", List.of("bob"), "duration", "PT3M", "faults", List.of("latency")));
        StormOrder order = codec.read(document("name", "gale", "faults", List.of("abort")));
        assertThat(order.users()).containsExactly("bob");
        assertThat(order.duration()).isEqualTo(Duration.ofMinutes(3));
        assertThat(order.faults()).containsExactly("abort");
        assertThat(order.httpPercent()).isEqualTo(Percent.of(10));
    }

    @Test
    void a_configured_storm_can_be_checked_ahead_of_any_request() {
        assertThat(codec(configured("httpPercent", 5)).check("gale")).isEmpty();
        assertThat(codec(forUsers("bob")).check("gale")).isEmpty();
        assertThat(codec(forEveryone()).check("gale")).isEmpty();
        assertThat(codec(configured("httpPercent", 101, "users", List.of("bob"), "roles", List.of("x"), "wind", 12))
                        .check("gale"))
                .extracting(Violation::pointer)
                .containsExactlyInAnyOrder("/httpPercent", "/roles", "/wind");
        assertThat(new StormCodec(Limits.DEFAULTS, Map.of("Gale", forEveryone()), () -> 0).check("Gale"))
                .extracting(Violation::pointer)
                .containsExactly("/name");
    }

    @Test
    void one_that_begins_with_the_application_must_know_whom_it_strikes() {
        assertThat(codec(new StormSettings(Map.of(), false, true)).check("gale"))
                .extracting(Violation::pointer)
                .containsExactly("/users");
        assertThat(codec(new StormSettings(Map.of(), true, true)).check("gale")).isEmpty();
        assertThat(codec(new StormSettings(Map.of("roles", List.of("tester")), false, true))
                        .check("gale"))
                .isEmpty();
    }

    @Test
    void what_is_configured_for_another_storm_does_not_count() {
        assertThat(refused(codec(forUsers("bob")), document("name", "breeze")))
                .extracting(Violation::pointer)
                .containsExactly("/users");
    }

    @Test
    void roles_that_are_asked_for_replace_users_that_are_configured() {
        StormOrder order = codec(forUsers("bob")).read(document("name", "gale", "roles", List.of("tester")));
        assertThat(order.users()).isEmpty();
        assertThat(order.roles()).containsExactly("tester");
    }

    @Test
    void a_storm_without_a_name_has_a_name() {
        assertThat(read(StormRequest.begin().forUsers("alice").toTree()).name()).isEqualTo("default");
        assertThat(read(document("users", List.of("alice"))).name()).isEqualTo("default");
    }

    @Test
    void everyone_has_to_be_configured() {
        StormOrder order = codec(forEveryone()).read(document("name", "gale"));
        assertThat(order.users()).isEmpty();
        assertThat(order.roles()).isEmpty();
        assertThat(refused(document("name", "gale")))
                .containsExactly(new Violation(
                        "/users",
                        "is missing, required is a list of users, or roles instead; a storm strikes everyone only when it"
                                + " is configured to (chaos.storms.gale.everyone)"));
        assertThat(refused(codec(forEveryone()), document("name", "gale", "everyone", true)))
                .extracting(Violation::pointer)
                .containsExactly("/everyone");
    }

    @Test
    void users_and_roles_are_not_for_one_storm() {
        Violation both = new Violation("/roles", "is there together with users, allowed is one of the two");
        assertThat(refused(gale("roles", List.of("tester")))).containsExactly(both);
        StormSettings settings = configured("users", List.of("bob"), "roles", List.of("tester"));
        assertThat(refused(codec(settings), document("name", "gale"))).containsExactly(both);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "roles", "faults", "statuses", "exclude"})
    void an_empty_list_is_not_taken_for_one_that_is_left_out(String member) {
        assertThat(refused(codec(forEveryone()), document("name", "gale", member, List.of())))
                .containsExactly(
                        new Violation("/" + member, "has 0 entries, allowed is a list of 1 to 100 different entries"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"httpPercent", "jpaPercent", "beanPercent", "clientPercent"})
    void shares_are_percentages(String member) {
        String allowed = ", allowed is a number from 0 to 100 with at most five decimals";
        for (Object wrong : List.of(-1, -0.00001, 100.00001, 0.000001, Double.NaN)) {
            assertThat(refused(gale(member, wrong)))
                    .containsExactly(new Violation("/" + member, "is " + wrong + allowed));
        }
        assertThat(refused(gale(member, "10"))).containsExactly(new Violation("/" + member, "is \"10\"" + allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT4H0.000000001S", "PT0S", "PT0.999S", "-PT1M", "1m", "P1D"})
    void durations_are_limited(String duration) {
        assertThat(refused(gale("duration", duration)))
                .containsExactly(new Violation(
                        "/duration",
                        "is \"" + duration + "\", allowed is an ISO-8601 duration such as PT1.5S, from PT1S to PT4H"
                                + " (chaos.limits.max-expiry)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"latencyMin", "latencyMax"})
    void latencies_are_limited(String member) {
        assertThat(refused(gale(member, "PT60.1S")))
                .containsExactly(new Violation(
                        "/" + member,
                        "is \"PT60.1S\", allowed is an ISO-8601 duration such as PT1.5S, from PT0S to PT1M"
                                + " (chaos.limits.max-latency)"));
    }

    @Test
    void latencies_are_not_reversed() {
        assertThat(refused(gale("latencyMin", "PT2S", "latencyMax", "PT1S")))
                .containsExactly(new Violation(
                        "/latencyMax", "is \"PT1S\", allowed is a duration not shorter than latencyMin, PT2S"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"PT1S, -, PT1S, PT2S", "PT5S, -, PT5S, PT5S", "-, PT1S, PT0.5S, PT1S", "-, PT0.1S, PT0.1S, PT0.1S"
            })
    void one_bound_of_a_latency_draws_the_other_along(String min, String max, Duration shortest, Duration longest) {
        StormOrder order = read(gale("latencyMin", min, "latencyMax", max));
        assertThat(order.latencyMin()).isEqualTo(shortest);
        assertThat(order.latencyMax()).isEqualTo(longest);
    }

    @Test
    void the_defaults_keep_to_the_limits() {
        Limits limits = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofMillis(100), 100);
        StormOrder order = codec(limits, StormSettings.NONE).read(gale());
        assertThat(order.duration()).isEqualTo(Duration.ofSeconds(30));
        assertThat(order.latencyMin()).isEqualTo(Duration.ofMillis(100));
        assertThat(order.latencyMax()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void faults_are_known_and_different() {
        assertThat(refused(gale("faults", List.of("latency", "exit", "latency"))))
                .containsExactly(
                        new Violation(
                                "/faults/1",
                                "is \"exit\", allowed is one of latency, abort, exception, optimistic-lock, lock-timeout,"
                                        + " query-timeout, connection-lost"),
                        new Violation("/faults/2", "is \"latency\" once more, allowed is each entry once"));
        assertThat(refused(gale("faults", "latency")))
                .containsExactly(
                        new Violation("/faults", "is \"latency\", allowed is a list of 1 to 100 different entries"));
        assertThat(refused(gale("faults", new ArrayList<>(Arrays.asList((Object) null)))))
                .containsExactly(new Violation("/faults/0", "is null, allowed is a value"));
    }

    @Test
    void statuses_are_those_of_an_abort() {
        assertThat(refused(gale("statuses", List.of(199, 600, "500"))))
                .extracting(Violation::pointer)
                .containsExactly("/statuses/0", "/statuses/1", "/statuses/2");
        assertThat(refused(gale("statuses", IntStream.range(200, 301).boxed().toList())))
                .containsExactly(
                        new Violation("/statuses", "has 101 entries, allowed is a list of 1 to 100 different entries"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-gale", "Gale", "gale!", "gale force"})
    void names_are_those_of_actions(String name) {
        assertThat(refused(document("name", name, "users", List.of("alice"))))
                .containsExactly(new Violation(
                        "/name",
                        "is \"" + name
                                + "\", allowed is a name of the characters a-z, 0-9 and - that doesn't begin with -"
                                + " of at most 40 characters"));
    }

    @Test
    void names_leave_room_for_those_of_the_actions() {
        assertThat(read(document("name", "g".repeat(40), "users", List.of("alice")))
                        .name())
                .hasSize(40);
        assertThat(refused(document("name", "g".repeat(41), "users", List.of("alice"))))
                .extracting(Violation::pointer)
                .containsExactly("/name");
    }

    @Test
    void users_and_roles_are_as_in_a_scope() {
        assertThat(read(gale("users", List.of("a*", "bob"))).users()).containsExactly("a*", "bob");
        assertThat(refused(gale("users", List.of(" ", 5))))
                .extracting(Violation::pointer)
                .containsExactly("/users/0", "/users/1");
        assertThat(refused(document("name", "gale", "roles", List.of("test*"))))
                .extracting(Violation::pointer)
                .containsExactly("/roles/0");
    }

    @Test
    void all_violations_are_listed() {
        assertThat(refused(document(
                        "name",
                        "NO",
                        "users",
                        List.of("alice"),
                        "roles",
                        List.of("*"),
                        "duration",
                        "PT5H",
                        "httpPercent",
                        101,
                        "jpaPercent",
                        -1,
                        "beanPercent",
                        "x",
                        "clientPercent",
                        200,
                        "faults",
                        List.of("x"),
                        "latencyMin",
                        "x",
                        "latencyMax",
                        "PT2M",
                        "statuses",
                        List.of(1),
                        "exclude",
                        List.of(""),
                        "seed",
                        1.5,
                        "color",
                        "red")))
                .extracting(Violation::pointer)
                .containsExactly(
                        "/color",
                        "/name",
                        "/roles",
                        "/roles/0",
                        "/duration",
                        "/httpPercent",
                        "/jpaPercent",
                        "/beanPercent",
                        "/clientPercent",
                        "/faults/0",
                        "/latencyMin",
                        "/latencyMax",
                        "/statuses/0",
                        "/exclude/0",
                        "/seed");
    }

    @Test
    void a_storm_is_an_object() {
        assertThat(refused(null)).containsExactly(new Violation("", "is missing, required is an object"));
        assertThat(refused(List.of())).containsExactly(new Violation("", "is a list, allowed is an object"));
    }

    @Test
    void what_is_configured_is_held_to_the_same_rules() {
        assertThat(refused(
                        codec(configured("users", List.of("bob"), "duration", "PT9H", "faults", List.of("x"))),
                        document("name", "gale")))
                .extracting(Violation::pointer)
                .containsExactly("/duration", "/faults/0");
    }
}
