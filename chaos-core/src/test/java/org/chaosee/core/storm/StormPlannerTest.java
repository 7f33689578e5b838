package org.chaosee.core.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.chaosee.core.storm.Storms.document;
import static org.chaosee.core.storm.Storms.gale;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.api.Percent;
import org.chaosee.api.Scope;
import org.chaosee.api.Target;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.Violation;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.api.fault.ExceptionFault;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.codec.FaultTypes;
import org.chaosee.core.codec.Rules;
import org.chaosee.core.effect.ExceptionTypes;
import org.chaosee.core.glob.Glob;
import org.chaosee.core.glob.Globs;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.testing.Documents;
import org.chaosee.core.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StormPlannerTest {

    private final TestClock clock = new TestClock();
    private final StormPlanner planner = new StormPlanner(Documents.codec(clock), clock);

    @Test
    void each_kind_is_struck_with_each_fault_that_it_has() {
        LatencyFault latency = new LatencyFault(Duration.ofMillis(500), Duration.ofSeconds(2));
        ExceptionFault exception = new ExceptionFault("java.lang.IllegalStateException", null);
        List<ChaosAction> actions = plan(gale());
        assertThat(of(Kind.HTTP, actions))
                .extracting(ChaosAction::fault)
                .containsExactly(latency, AbortFault.status(500), AbortFault.status(503), exception);
        for (Kind kind : List.of(Kind.JPA, Kind.JDBC)) {
            assertThat(of(kind, actions))
                    .extracting(ChaosAction::fault)
                    .containsExactly(
                            latency,
                            exception,
                            DatabaseFault.LOCK_TIMEOUT,
                            DatabaseFault.QUERY_TIMEOUT,
                            DatabaseFault.CONNECTION_LOST,
                            latency,
                            exception,
                            DatabaseFault.CONNECTION_LOST);
        }
        assertThat(of(Kind.HTTP, actions))
                .extracting(ChaosAction::name)
                .containsExactly("storm-gale-http-1", "storm-gale-http-2", "storm-gale-http-3", "storm-gale-http-4");
    }

    @Test
    void each_action_strikes_anywhere_for_whom_the_storm_is_until_it_is_over() {
        assertThat(plan(gale("duration", "PT2M"))).allSatisfy(action -> {
            assertThat(action.storm()).isEqualTo("gale");
            assertThat(action.target().fields()).doesNotContainKeys(Target.ENTITY, Target.UNIT, Target.DATA_SOURCE);
            assertThat(action.scope()).isEqualTo(Scope.users("alice"));
            assertThat(action.expiresAt()).isEqualTo(TestClock.START.plusSeconds(120));
            assertThat(action.createdBy()).isEqualTo("eve");
            assertThat(action.description()).isEqualTo("Storm gale with the seed 4711");
        });
    }

    @Test
    void roles_make_a_scope_of_roles() {
        assertThat(plan(document("name", "gale", "roles", List.of("tester"))))
                .allSatisfy(action -> assertThat(action.scope()).isEqualTo(Scope.roles("tester")));
    }

    @Test
    void the_longest_storm_and_the_longest_name_make_actions() {
        List<Integer> statuses = IntStream.range(400, 500).boxed().toList();
        assertThat(plan(document(
                        "name", "g".repeat(40), "users", List.of("alice"), "duration", "PT4H", "statuses", statuses)))
                .hasSize(222)
                .allSatisfy(action -> assertThat(action.name()).hasSizeLessThanOrEqualTo(63));
    }

    @Test
    void the_order_of_creation_does_not_hang_on_ids() {
        assertThat(plan(gale()))
                .extracting(ChaosAction::createdAt)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void the_same_seed_makes_the_same_draws_and_another_makes_others() {
        List<Long> seeds = seeds(gale("seed", 1));
        assertThat(seeds(gale("seed", 1))).isEqualTo(seeds).doesNotHaveDuplicates();
        assertThat(seeds(gale("seed", 2))).doesNotContainAnyElementsOf(seeds);
    }

    @Test
    void what_is_excluded_is_excluded_from_each_target() {
        assertThat(plan(gale("exclude", List.of("/api/health/**"))))
                .allSatisfy(action -> assertThat(action.target().exclude()).containsExactly("/api/health/**"));
    }

    @Test
    void a_share_of_zero_makes_no_actions() {
        assertThat(plan(gale("jpaPercent", 0, "beanPercent", 0, "clientPercent", 0)))
                .extracting(action -> action.target().kind())
                .containsOnly(Kind.HTTP);
        assertThat(plan(gale("httpPercent", 0, "beanPercent", 0, "clientPercent", 0)))
                .extracting(action -> action.target().kind())
                .doesNotContain(Kind.HTTP);
    }

    @Test
    void the_jvm_is_never_struck() {
        assertThat(plan(gale())).extracting(action -> action.target().kind()).doesNotContain(Kind.JVM);
        assertThat(FaultTypes.ofStorms()).doesNotContainAnyElementsOf(FaultTypes.of(Kind.JVM));
    }

    @Test
    void a_storm_of_nothing_is_refused() {
        Violation nothing = new Violation(
                "/faults",
                "leave nothing to strike with, allowed is at least one fault that a kind of fault points with a share"
                        + " above 0 can have");
        assertThat(refused(planner, gale("httpPercent", 0, "jpaPercent", 0, "beanPercent", 0, "clientPercent", 0)))
                .containsExactly(nothing);
        assertThat(refused(
                        planner,
                        gale(
                                "jpaPercent",
                                0,
                                "beanPercent",
                                0,
                                "clientPercent",
                                0,
                                "faults",
                                List.of("connection-lost"))))
                .containsExactly(nothing);
    }

    @Test
    void an_exception_that_may_not_be_injected_is_refused() {
        ExceptionTypes none = new ExceptionTypes(
                Globs.of(List.of("com.shop.*"), Glob.CLASS), getClass().getClassLoader());
        StormPlanner strict = new StormPlanner(
                new ActionCodec(new Rules(Limits.DEFAULTS, none, clock, UUID::randomUUID, () -> 1)), clock);
        assertThat(refused(strict, gale()))
                .singleElement()
                .satisfies(violation -> assertThat(violation.pointer()).isEqualTo("/faults"))
                .satisfies(violation -> assertThat(violation.message()).contains("chaos.exceptions.allowed"));
        assertThat(strict.plan(Storms.read(gale("faults", List.of("latency"))), null))
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 4, 2.59963",
        "10, 1, 10",
        "0.33, 5, 0.06609",
        "50, 2, 29.28932",
        "100, 4, 100",
        "0.00001, 1, 0.00001",
        "0.00001, 7, 0.00001"
    })
    void shares_are_spread(double share, int count, double each) {
        assertThat(Shares.each(Percent.of(share), count)).isEqualTo(Percent.of(each));
    }

    private List<Long> seeds(Map<String, Object> document) {
        return plan(document).stream().map(ChaosAction::seed).toList();
    }

    private List<ChaosAction> plan(Map<String, Object> document) {
        return planner.plan(Storms.read(document), "eve");
    }

    private static List<ChaosAction> of(Kind kind, List<ChaosAction> actions) {
        return actions.stream().filter(action -> action.target().kind() == kind).toList();
    }

    private static List<Violation> refused(StormPlanner planner, Map<String, Object> document) {
        return catchThrowableOfType(InvalidRequestException.class, () -> planner.plan(Storms.read(document), "eve"))
                .violations();
    }
}
