package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.list;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.with;
import static org.chaosee.core.codec.Documents.withTarget;
import static org.chaosee.core.codec.Documents.withTrigger;
import static org.chaosee.core.codec.TestCodec.codec;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;
import static org.chaosee.core.codec.TestCodec.violations;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.api.Scope;
import org.chaosee.api.Target;
import org.chaosee.api.control.Violation;
import org.chaosee.api.fault.CpuFault;
import org.chaosee.api.fault.ExitFault;
import org.chaosee.api.fault.Fault;
import org.chaosee.api.fault.MemoryFault;
import org.chaosee.api.fault.ThreadsFault;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JvmActionTest {

    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);
    private static final String FRACTIONS = ", allowed is a number above 0 and at most 1, with at most three decimals";

    private final ActionCodec permissive = new ActionCodec(new Rules(
            Limits.DEFAULTS,
            TestEngine.exceptions(),
            () -> TestCodec.NOW,
            () -> TestCodec.ID,
            () -> TestCodec.SEED,
            true));

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(object("type", "cpu", "load", 1), new CpuFault(1, null, HALF_A_MINUTE)),
                Arguments.of(
                        object("type", "cpu", "load", new BigDecimal("0.250"), "cores", 2, "duration", "PT5S"),
                        new CpuFault(0.25, 2, Duration.ofSeconds(5))),
                Arguments.of(object("type", "memory", "fraction", 0.95), new MemoryFault(0.95, 32, HALF_A_MINUTE)),
                Arguments.of(
                        object("type", "memory", "fraction", 0.5, "floorMib", 16, "duration", "PT4H"),
                        new MemoryFault(0.5, 16, Duration.ofHours(4))),
                Arguments.of(object("type", "threads"), new ThreadsFault(10, false, HALF_A_MINUTE)),
                Arguments.of(
                        object("type", "threads", "count", 1000, "managed", true, "duration", "PT0.1S"),
                        new ThreadsFault(1000, true, Duration.ofMillis(100))),
                Arguments.of(object("type", "exit"), new ExitFault(1, false)),
                Arguments.of(object("type", "exit", "code", 0, "halt", true), new ExitFault(0, true)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faults_are_read_and_written_and_read_again(Map<String, Object> document, Fault fault) {
        ChaosAction action = permissive.readNew(jvm(document), "alice");
        assertThat(action.fault()).isEqualTo(fault);
        assertThat(action.target()).isEqualTo(Target.any(Kind.JVM));
        assertThat(permissive.readStored(permissive.write(action))).isEqualTo(action);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2", "0", "-0.5", "1.001", "0.0001", "1E+999999999"})
    void no_loads(BigDecimal load) {
        assertThat(refused(jvm(object("type", "cpu", "load", load))))
                .containsExactly(new Violation("/fault/load", "is " + load + FRACTIONS));
    }

    @Test
    void a_heap_is_never_filled_to_the_brim() {
        assertThat(refused(jvm(object("type", "memory", "fraction", 0.96, "floorMib", 15))))
                .containsExactlyInAnyOrder(
                        new Violation(
                                "/fault/fraction",
                                "is 0.96, allowed is a number above 0 and at most 0.95, with at most three decimals"),
                        new Violation("/fault/floorMib", "is 15, allowed is an integer from 16 to 2147483647"));
    }

    @Test
    void what_may_be_taken_is_limited_and_what_is_stored_beyond_is_left_out() {
        ActionCodec strict = TestCodec.with(TestCodec.NOW, takingAtMost(0.5, 0.25));
        Map<String, Object> heap = jvm(object("type", "memory", "fraction", 0.501));
        Map<String, Object> cores = jvm(object("type", "cpu", "load", 0.251));
        Violation fraction = new Violation(
                "/fault/fraction",
                "is 0.501, allowed is a number above 0 and at most 0.5 (chaos.limits.max-memory-fraction), with at"
                        + " most three decimals");
        Violation load = new Violation(
                "/fault/load",
                "is 0.251, allowed is a number above 0 and at most 0.25 (chaos.limits.max-cpu-load), with at most"
                        + " three decimals");
        assertThat(violations(() -> strict.readNew(heap, null))).containsExactly(fraction);
        assertThat(violations(() -> strict.readNew(cores, null))).containsExactly(load);
        assertThat(violations(() -> strict.readStored(codec().write(readNew(heap)))))
                .containsExactly(fraction);
        assertThat(violations(() -> strict.readStored(codec().write(readNew(cores)))))
                .containsExactly(load);
        assertThat(strict.readNew(jvm(object("type", "memory", "fraction", 0.5)), null)
                        .fault())
                .isEqualTo(new MemoryFault(0.5, 32, HALF_A_MINUTE));
        assertThat(strict.readNew(jvm(object("type", "cpu", "load", 0.25)), null)
                        .fault())
                .isEqualTo(new CpuFault(0.25, null, HALF_A_MINUTE));
    }

    private static Limits takingAtMost(double memory, double cpu) {
        Limits usual = Limits.DEFAULTS;
        return new Limits(
                usual.defaultExpiry(),
                usual.maxExpiry(),
                usual.maxLatency(),
                usual.maxConcurrentDelays(),
                memory,
                cpu,
                usual.injections());
    }

    @Test
    void what_is_taken_has_to_be_said() {
        assertThat(refused(jvm(object("type", "cpu"))))
                .containsExactly(new Violation("/fault/load", "is missing, required is a number above 0"));
        assertThat(refused(jvm(object("type", "memory"))))
                .containsExactly(new Violation("/fault/fraction", "is missing, required is a number above 0"));
    }

    @Test
    void counts_have_bounds() {
        assertThat(refused(jvm(object("type", "cpu", "load", 0.5, "cores", 0))))
                .containsExactly(new Violation("/fault/cores", "is 0, allowed is an integer from 1 to 256"));
        assertThat(refused(jvm(object("type", "threads", "count", 1001))))
                .containsExactly(new Violation("/fault/count", "is 1001, allowed is an integer from 1 to 1000"));
        assertThat(violations(() -> permissive.readNew(jvm(object("type", "exit", "code", 256)), null)))
                .containsExactly(new Violation("/fault/code", "is 256, allowed is an integer from 0 to 255"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.099S", "PT4H0.1S", "-PT1S", "30s"})
    void no_durations(String text) {
        assertThat(refused(jvm(object("type", "threads", "duration", text))))
                .containsExactly(new Violation(
                        "/fault/duration",
                        "is \"" + text + "\", allowed is an ISO-8601 duration such as PT1.5S, from PT0.1S to PT4H"
                                + " (chaos.limits.max-expiry)"));
    }

    @Test
    void the_default_duration_keeps_to_the_limit() {
        Limits strict = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(1), 1);
        assertThat(TestCodec.with(TestCodec.NOW, strict)
                        .readNew(jvm(object("type", "threads")), null)
                        .fault())
                .isEqualTo(new ThreadsFault(10, false, Duration.ofSeconds(5)));
    }

    @Test
    void an_exit_that_is_not_allowed_is_refused_and_left_out_when_it_is_stored() {
        Violation violation = new Violation(
                "/fault/type",
                "is \"exit\", allowed is a fault that leaves the process alive; ending it takes"
                        + " chaos.jvm.exit-allowed=true in the configuration");
        assertThat(refused(jvm(object("type", "exit")))).containsExactly(violation);
        ChaosAction allowed = permissive.readNew(jvm(object("type", "exit")), null);
        assertThat(violations(() -> codec().readStored(permissive.write(allowed))))
                .containsExactly(violation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "61 * * * *|\"61\" is wrong for minutes",
                "* * * *|it has 4 fields, not five or six",
                "0 0 31 2 *|there is no such day",
            })
    void no_schedules(String schedule, String why) {
        assertThat(refused(with(jvm(object("type", "threads")), "trigger", object("schedule", schedule))))
                .containsExactly(new Violation(
                        "/trigger/schedule",
                        "is \"" + schedule + "\" (" + why + "), allowed is a cron expression in UTC of five fields,"
                                + " minutes, hours, day of the month, month and day of the week, or six, with seconds"
                                + " ahead of them; such as 0 12 * * MON-FRI, of at most 100 characters"));
    }

    @Test
    void a_schedule_is_kept_as_it_is_given() {
        ChaosAction action =
                readNew(with(jvm(object("type", "threads")), "trigger", object("schedule", "*/5 * * * mon-fri")));
        assertThat(action.trigger().schedule()).isEqualTo("*/5 * * * mon-fri");
        assertThat(codec().readStored(codec().write(action))).isEqualTo(action);
    }

    @Test
    void only_the_jvm_has_a_schedule() {
        assertThat(refused(withTrigger(object("schedule", "* * * * *"))))
                .containsExactly(
                        new Violation(
                                "/trigger/schedule",
                                "is \"* * * * *\", allowed is no schedule, for only actions of the kind jvm run by themselves"));
    }

    @Test
    void nobody_calls_the_jvm() {
        Map<String, Object> scope = object(
                "users", list("alice"), "roles", list("tester"), "headers", object("X-Test", "1"), "cohortPercent", 5);
        Map<String, Object> trigger = object("probability", 50, "everyNth", 2);
        Map<String, Object> document =
                with(with(with(jvm(object("type", "threads")), "scope", scope), "trigger", trigger), "phase", "after");
        String nobody = "is out of place: nobody calls the JVM, and it is the same for everybody, allowed is nodes";
        assertThat(refused(document))
                .containsExactlyInAnyOrder(
                        new Violation("/scope/users", nobody),
                        new Violation("/scope/roles", nobody),
                        new Violation("/scope/headers", nobody),
                        new Violation("/scope/cohortPercent", nobody),
                        new Violation(
                                "/trigger/probability",
                                "is 50, allowed is 100, for there are no calls to take a share of"),
                        new Violation("/trigger/everyNth", "is 2, allowed is none, for there are no calls to count"),
                        new Violation(
                                "/phase",
                                "is \"after\", allowed is before, for there is no work that it could come after"));
    }

    @Test
    void nodes_windows_and_bounds_are_possible() {
        Map<String, Object> document = with(
                with(jvm(object("type", "threads")), "scope", object("nodes", list("node-*"))),
                "trigger",
                object("probability", 100, "maxInjections", 3, "from", "2026-01-01T12:01:00Z"));
        assertThat(readNew(document).scope()).isEqualTo(Scope.nodes("node-*"));
    }

    @Test
    void the_jvm_has_no_fields_and_none_of_the_faults_of_calls() {
        assertThat(refused(withTarget(object("kind", "jvm", "exclude", list("x")), object("type", "threads"))))
                .containsExactly(new Violation("/target/exclude", "is not a known member, allowed are kind"));
        assertThat(refused(jvm(object("type", "latency"))))
                .containsExactly(
                        new Violation("/fault/type", "is \"latency\", allowed is one of cpu, memory, threads, exit"));
    }

    private static Map<String, Object> jvm(Map<String, Object> fault) {
        return withTarget(object("kind", "jvm"), fault);
    }
}
