package org.chaosee.core.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.api.Scope;
import org.chaosee.api.Target;
import org.chaosee.api.Trigger;
import org.chaosee.api.control.ActionNotFoundException;
import org.chaosee.api.control.ActionRequest;
import org.chaosee.api.control.ChaosControl;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.NameTakenException;
import org.chaosee.api.control.Violation;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.api.fault.ExceptionFault;
import org.chaosee.api.fault.Fault;
import org.chaosee.api.fault.LatencyFault;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormNotFoundException;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.api.storm.StormTally;
import org.chaosee.core.storm.ServiceStormControl;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceControlTest {

    private final TestNode node = new TestNode();
    private final ChaosControl control = new ServiceControl(
            node.actions,
            new ServiceStormControl(node.storms, node.stormWatch, () -> "carol"),
            node.halts,
            () -> "carol");

    @Test
    void everything_that_an_action_has_can_be_asked_for() {
        Instant end = node.clock.instant().plusSeconds(60);
        Target target = new Target(Kind.HTTP, Map.of(Target.PATH, "/api/**"), List.of("/api/login"));
        Scope scope = new Scope(List.of("alice"), List.of("tester"), List.of("node-*"), Map.of("X-Test", "1"), null);
        Trigger trigger = new Trigger(Trigger.ALWAYS.probability(), 2, 3, end.minusSeconds(30), end.minusSeconds(10));
        ChaosAction action = control.create(ActionRequest.named("refuse")
                .description("what for")
                .enabled(false)
                .dryRun(true)
                .target(target)
                .scope(scope)
                .trigger(trigger)
                .fault(new AbortFault(418, "{}", Map.of("Content-Type", "application/json")))
                .phase(Phase.AFTER)
                .seed(7)
                .expiresAt(end)
                .reason("why"));

        assertThat(action)
                .isEqualTo(new ChaosAction(
                        action.id(),
                        "refuse",
                        "what for",
                        false,
                        true,
                        target,
                        scope,
                        trigger,
                        new AbortFault(418, "{}", Map.of("Content-Type", "application/json")),
                        Phase.AFTER,
                        7,
                        end,
                        "why",
                        "carol",
                        node.clock.instant(),
                        node.clock.instant(),
                        node.clock.instant(),
                        null));
        assertThat(control.find("refuse")).isEqualTo(action);
        assertThat(control.list()).containsExactly(action);
    }

    static List<Fault> faults() {
        return List.of(
                new LatencyFault(Duration.ofMillis(1), Duration.ofSeconds(2)),
                AbortFault.status(503),
                new ExceptionFault("java.lang.IllegalStateException", "boo"),
                DatabaseFault.LOCK_TIMEOUT);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void every_fault_can_be_asked_for(Fault fault) {
        Kind kind = fault instanceof DatabaseFault ? Kind.JPA : Kind.HTTP;
        ActionRequest request =
                ActionRequest.named("a").target(Target.any(kind)).fault(fault);
        assertThat(control.create(request).fault()).isEqualTo(fault);
    }

    @Test
    void a_document_asks_for_the_same() {
        ChaosAction action = control.create(ActionRequest.of(
                Map.of("name", "a", "target", Map.of("kind", "http"), "fault", Map.of("type", "latency"))));
        assertThat(action.fault()).isEqualTo(new LatencyFault(Duration.ofSeconds(1), Duration.ofSeconds(3)));
    }

    @Test
    void a_change_replaces_what_it_names_as_a_whole() {
        ChaosAction before = control.create(refuse().scope(Scope.users("alice")).seed(5));
        node.clock.advance(Duration.ofSeconds(10));
        ChaosAction after = control.update(
                "refuse", ActionRequest.changes().scope(Scope.roles("tester")).reason("later"));
        assertThat(after.scope()).isEqualTo(Scope.roles("tester"));
        assertThat(after.reason()).isEqualTo("later");
        assertThat(after.fault()).isEqualTo(before.fault());
        assertThat(after.seed()).isEqualTo(5);
        assertThat(after.expiresAt()).isEqualTo(before.expiresAt());
    }

    @Test
    void what_is_wrong_is_said_and_changes_nothing() {
        control.create(refuse());
        long revision = node.store.glance().state().revision();
        assertThatThrownBy(() -> control.create(ActionRequest.named("Not a name")))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::pointer)
                                .containsExactly("/name", "/target", "/fault"));
        assertThatThrownBy(() -> control.create(refuse())).isInstanceOf(NameTakenException.class);
        assertThatThrownBy(
                        () -> control.update("refuse", ActionRequest.changes().fault(DatabaseFault.LOCK_TIMEOUT)))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> control.update("gone", ActionRequest.changes()))
                .isInstanceOf(ActionNotFoundException.class);
        assertThatThrownBy(() -> control.find("gone")).isInstanceOf(ActionNotFoundException.class);
        assertThatThrownBy(() -> control.delete("gone")).isInstanceOf(ActionNotFoundException.class);
        assertThat(node.store.glance().state().revision()).isEqualTo(revision);
    }

    @Test
    void actions_are_switched_off_and_on_and_deleted() {
        control.create(refuse());
        assertThat(control.disable("refuse").enabled()).isFalse();
        assertThat(node.hits()).isEmpty();
        assertThat(control.enable("refuse").enabled()).isTrue();
        assertThat(node.hits()).containsExactly("refuse");
        control.delete("refuse");
        assertThat(control.list()).isEmpty();
    }

    @Test
    void storms_begin_and_end() {
        Storm storm = control.storms().begin(StormRequest.begin("gale").forUsers("alice"));
        assertThat(storm.begunBy()).isEqualTo("carol");
        assertThat(control.storms().list()).containsExactly(storm);
        assertThat(control.storms().find("gale")).isEqualTo(storm);
        assertThat(control.storms().tally("gale")).isEqualTo(StormTally.NONE);
        assertThat(control.storms().end("gale")).isEqualTo(storm);
        assertThat(control.storms().tally("gale")).isEqualTo(StormTally.NONE);
        assertThatThrownBy(() -> control.storms().find("gale")).isInstanceOf(StormNotFoundException.class);
        assertThatThrownBy(() -> control.storms().begin(StormRequest.end("gale")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("This request is for the end of the storm gale.");
    }

    private static ActionRequest refuse() {
        return ActionRequest.named("refuse").target(Target.any(Kind.HTTP)).fault(AbortFault.status(418));
    }
}
