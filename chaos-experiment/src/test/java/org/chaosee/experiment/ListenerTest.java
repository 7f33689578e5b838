package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chaosee.experiment.option.DryMode;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RollbackStrategy;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.Phase;
import org.chaosee.experiment.run.RunListener;
import org.junit.jupiter.api.Test;

/** What a command line can show while a run gets on. */
class ListenerTest {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private final RunListener listener = new RunListener() {
        @Override
        public void phaseBegan(Phase phase) {
            heard.add(phase.name());
        }

        @Override
        public void pauseBegan(Phase phase, String name, Duration length) {
            heard.add("%s rests %d ms".formatted(name, length.toMillis()));
        }

        @Override
        public void activityBegan(Phase phase, String name, boolean background) {
            heard.add(name + (background ? " aside" : ""));
        }

        @Override
        public void activityEnded(Phase phase, String name, JsonNode entry) {
            heard.add(name + " " + entry.path("status").asText());
        }

        @Override
        public void probeJudged(Phase phase, String name, JsonNode entry) {
            heard.add(name + " met " + entry.path("tolerance_met"));
        }

        @Override
        public void hypothesisAsked(Phase phase, boolean met) {
            heard.add("met " + met);
        }

        @Override
        public void rollbacksLeftOut(String why) {
            heard.add(why);
        }
    };

    @Test
    void everything_is_told_in_its_order() {
        Trial.expecting(0, "exit 0", """
                'configuration': {'a': {'type': 'probe', 'name': 'find', 'provider': {'type': 'process', 'path': 'true'}}},
                'method': [{'type': 'action', 'name': 'break', 'pauses': {'before': 0.01, 'after': 0.02},
                  'provider': {'type': 'process', 'path': 'true'}}], 'rollbacks': [%s]""".formatted(Trial.UNDO))
                .prepare(listener)
                .play();

        assertThat(heard)
                .containsExactly(
                        "CONFIGURATION",
                        "find",
                        "find succeeded",
                        "HYPOTHESIS_BEFORE",
                        "ask",
                        "ask succeeded",
                        "ask met true",
                        "met true",
                        "METHOD",
                        "break rests 10 ms",
                        "break",
                        "break succeeded",
                        "break rests 20 ms",
                        "HYPOTHESIS_AFTER",
                        "ask",
                        "ask succeeded",
                        "ask met true",
                        "met true",
                        "ROLLBACKS",
                        "undo",
                        "undo succeeded");
    }

    @Test
    void work_in_the_background_is_told_apart() {
        Trial.of("'method': [" + Trial.TRUE.replace("'name'", "'background': true, 'name'") + "]")
                .prepare(listener)
                .play();

        assertThat(heard).contains("order aside");
    }

    @Test
    void an_answer_that_cannot_be_judged_is_told_too() {
        Trial.of("""
                'steady-state-hypothesis': {'title': 'It is well', 'probes': [{'type': 'probe', 'name': 'ask', 'tolerance': 0,
                  'pauses': {'before': '${rest}'}, 'provider': {'type': 'process', 'path': 'true'}}]},
                'configuration': {'rest': {'type': 'probe', 'name': 'find', 'provider': {'type': 'process', 'path': 'true'}}},
                'method': []""").prepare(listener).play();

        assertThat(heard).contains("ask met false");
    }

    @Test
    void what_a_dry_run_leaves_out_is_told_as_if_it_were_done() {
        Trial.of("'method': [" + Trial.TRUE + "]")
                .with(RunOptions.builder(Mode.SAFE).dry(DryMode.ACTIONS).build())
                .prepare(listener)
                .play();

        assertThat(heard).containsExactly("METHOD", "order", "order succeeded", "ROLLBACKS");
    }

    @Test
    void why_nothing_is_rolled_back_is_told() {
        Trial trial = Trial.of("'method': [" + Trial.TRUE + "], 'rollbacks': [" + Trial.UNDO + "]");
        for (RollbackStrategy strategy : List.of(RollbackStrategy.NEVER, RollbackStrategy.DEVIATED)) {
            trial.with(RunOptions.builder(Mode.SAFE).rollbackStrategy(strategy).build())
                    .prepare(listener)
                    .play();
        }
        Trial.expecting(0, "exit 3", "'method': [" + Trial.TRUE + "], 'rollbacks': [" + Trial.UNDO + "]")
                .prepare(listener)
                .play();

        assertThat(heard)
                .contains(
                        "The strategy is never to play them",
                        "The run did not deviate",
                        "No activity of the method was begun");
    }

    @Test
    void a_listener_that_breaks_breaks_nothing() {
        Outcome outcome = Trial.of("'method': [" + Trial.TRUE + "]")
                .prepare(new RunListener() {
                    @Override
                    public void activityBegan(Phase phase, String name, boolean background) {
                        throw new IllegalStateException("for a test");
                    }
                })
                .play();

        assertThat(outcome.exitCode()).isZero();
    }
}
