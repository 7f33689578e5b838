package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.chaosee.experiment.option.HypothesisStrategy;
import org.chaosee.experiment.option.Limits;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.Reason;
import org.chaosee.experiment.run.ReasonKind;
import org.chaosee.experiment.run.RunListener;
import org.junit.jupiter.api.Test;

/** Why the exit code isn't 0, for programs. */
class ReasonsTest {

    private static final RunOptions SAFE = RunOptions.of(Mode.SAFE);
    private static final String METHOD = "'method': [" + Trial.TRUE + "]";

    private static List<ReasonKind> kinds(Trial trial) {
        Outcome outcome = trial.play();
        assertThat(outcome.exitCode()).isEqualTo(outcome.reasons().isEmpty() ? 0 : 1);
        return outcome.reasons().stream().map(Reason::kind).toList();
    }

    @Test
    void a_run_that_went_well_has_none() {
        assertThat(kinds(Trial.expecting(0, "exit 0", METHOD))).isEmpty();
    }

    @Test
    void an_experiment_that_was_refused() {
        assertThat(kinds(Trial.of("'method': [{}]"))).containsExactly(ReasonKind.REFUSED);
        assertThat(Trial.of("'method': [{}]").play().has(ReasonKind.REFUSED)).isTrue();
    }

    @Test
    void a_gate_that_is_not_met_counts_in_strict_mode_only_when_it_could_not_be_asked() {
        Trial unmet = Trial.expecting(0, "exit 3", METHOD);

        assertThat(kinds(unmet)).containsExactly(ReasonKind.GATE_NOT_MET);
        assertThat(kinds(unmet.with(RunOptions.of(Mode.STRICT)))).isEmpty();
        assertThat(kinds(slowGate().with(RunOptions.of(Mode.STRICT)))).containsExactly(ReasonKind.GATE_NOT_MET);
    }

    private static Trial slowGate() {
        return Trial.of("""
                'steady-state-hypothesis': {'title': 'It is well', 'probes': [{'type': 'probe', 'name': 'ask', 'tolerance': 0,
                  'provider': {'type': 'process', 'path': 'sleep', 'arguments': ['60'], 'timeout': 0.2}}]}, 'method': []""");
    }

    @Test
    void a_hypothesis_that_is_not_met_afterwards_or_meanwhile() {
        Trial unmet = Trial.expecting(0, "exit 3", METHOD);

        assertThat(kinds(unmet.with(SAFE.toBuilder()
                        .hypothesisStrategy(HypothesisStrategy.AFTER_METHOD_ONLY)
                        .build())))
                .containsExactly(ReasonKind.DEVIATED);
        assertThat(kinds(unmet.with(RunOptions.builder(Mode.STRICT)
                        .hypothesisStrategy(HypothesisStrategy.DURING_METHOD_ONLY)
                        .failFast(true)
                        .build())))
                .containsExactly(ReasonKind.DEVIATED);
    }

    @Test
    void each_change_that_failed() {
        Outcome outcome = Trial.of("'method': [%s, %s], 'rollbacks': [%s]"
                        .formatted(Trial.FALSE, Trial.FALSE.replace("order", "pay"), Trial.FALSE))
                .play();

        assertThat(outcome.reasons())
                .containsExactly(
                        new Reason(ReasonKind.ACTION_FAILED, "The action order answered 1"),
                        new Reason(ReasonKind.ACTION_FAILED, "The action pay answered 1"),
                        new Reason(ReasonKind.ROLLBACK_FAILED, "The rollback order answered 1"));
        assertThat(ReasonKind.ROLLBACK_FAILED.label()).isEqualTo("rollback-failed");
    }

    @Test
    void a_run_that_took_too_long() {
        assertThat(kinds(
                        Trial.of("'method': [" + Trial.TRUE.replace("'name'", "'pauses': {'before': 60}, 'name'") + "]")
                                .with(SAFE.toBuilder()
                                        .limits(new Limits(
                                                Duration.ofMinutes(1), Duration.ofMillis(300), Duration.ofMinutes(1)))
                                        .build())))
                .containsExactly(ReasonKind.ABORTED);
    }

    @Test
    void rollbacks_that_did_not_come_to_their_end() {
        assertThat(kinds(Trial.of("%s, 'rollbacks': [%s]"
                                .formatted(METHOD, Trial.UNDO.replace("'name'", "'pauses': {'before': 60}, 'name'")))
                        .with(SAFE.toBuilder()
                                .limits(new Limits(Duration.ofMinutes(1), Duration.ofSeconds(3), Duration.ofMinutes(1)))
                                .build())))
                .containsExactly(ReasonKind.ROLLBACK_FAILED);
    }

    @Test
    void an_interruption() {
        Run run = Trial.of(METHOD).prepare(RunListener.NONE);
        run.interrupt();

        assertThat(run.play().reasons()).containsExactly(new Reason(ReasonKind.INTERRUPTED, "The run was interrupted"));
    }
}
