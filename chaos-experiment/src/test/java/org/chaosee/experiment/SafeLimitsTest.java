package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chaosee.experiment.option.Limits;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.run.Phase;
import org.chaosee.experiment.run.RunListener;
import org.junit.jupiter.api.Test;

/** Interruptions and time limits in the default mode: S19 and S20. */
class SafeLimitsTest {

    private static final String SLEEP =
            "{'type': 'action', 'name': '%s', 'provider': {'type': 'process', 'path': 'sleep', 'arguments': ['60']}}";

    /** Plays it on another thread, and interrupts it whenever an activity that sleeps begins. */
    private static Outcome interrupted(Trial trial, int times) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            CountDownLatch[] began = {new CountDownLatch(1), new CountDownLatch(1)};
            Run run = trial.prepare(new RunListener() {
                @Override
                public void activityBegan(Phase phase, String name, boolean background) {
                    if (name.startsWith("sleep")) {
                        began[phase == Phase.METHOD ? 0 : 1].countDown();
                    }
                }
            });
            Future<Outcome> outcome = thread.submit(run::play);
            for (int i = 0; i < times; i++) {
                assertThat(began[i].await(20, TimeUnit.SECONDS)).isTrue();
                run.interrupt();
            }
            return outcome.get(20, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void s19_a_run_that_is_interrupted_is_rolled_back() throws Exception {
        Outcome outcome = interrupted(Trial.of("'method': [" + SLEEP.formatted("sleep") + "]" + Trial.ROLLBACKS), 1);

        assertThat(Trial.status(outcome)).isEqualTo("interrupted");
        assertThat(outcome.journal().at("/run/0/status").asText()).isEqualTo("failed");
        assertThat(outcome.journal().at("/rollbacks/0/status").asText()).isEqualTo("succeeded");
        assertThat(outcome.exitCode()).isNotZero();
    }

    @Test
    void s19_a_second_interruption_ends_the_rollbacks() throws Exception {
        Outcome outcome = interrupted(
                Trial.of("'method': [%s], 'rollbacks': [%s, %s]"
                        .formatted(SLEEP.formatted("sleep"), SLEEP.formatted("sleep on"), Trial.UNDO)),
                2);

        assertThat(Trial.status(outcome)).isEqualTo("interrupted");
        assertThat(Trial.rollbacks(outcome)).hasSize(1);
    }

    @Test
    void s19_rollbacks_of_an_interrupted_run_have_a_time_limit() throws Exception {
        Outcome outcome = interrupted(
                Trial.of("'method': [%s], 'rollbacks': [%s]"
                                .formatted(SLEEP.formatted("sleep"), SLEEP.formatted("sleep on")))
                        .with(Trial.SAFE.toBuilder()
                                .limits(new Limits(
                                        Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMillis(300)))
                                .build()),
                1);

        assertThat(outcome.journal().at("/rollbacks/0/status").asText()).isEqualTo("failed");
        assertThat(outcome.notes()).contains("The rollbacks did not come to their end");
    }

    @Test
    void s19_in_strict_mode_nothing_is_rolled_back() throws Exception {
        Outcome outcome = interrupted(
                Trial.of("'method': [" + SLEEP.formatted("sleep") + "]" + Trial.ROLLBACKS)
                        .with(RunOptions.of(Mode.STRICT)),
                1);

        assertThat(Trial.status(outcome)).isEqualTo("interrupted");
        assertThat(outcome.journal().at("/run/0").has("status")).isFalse();
        assertThat(Trial.rollbacks(outcome)).isEmpty();
    }

    @Test
    void s20_an_activity_has_a_time_limit() {
        Limits limits = new Limits(Duration.ofMillis(300), Duration.ofMinutes(2), Duration.ofMinutes(1));
        Outcome outcome = Trial.of("'method': [" + SLEEP.formatted("sleep") + "]")
                .with(Trial.SAFE.toBuilder().limits(limits).build())
                .play();

        assertThat(outcome.journal().at("/run/0/status").asText()).isEqualTo("failed");
        assertThat(Trial.status(outcome)).isEqualTo("completed");
    }

    @Test
    void s20_the_timeout_of_the_activity_counts() {
        Outcome outcome = Trial.of(
                        "'method': [" + SLEEP.formatted("sleep").replace("'name'", "'timeout': 0.3, 'name'") + "]")
                .play();

        assertThat(outcome.journal().at("/run/0/status").asText()).isEqualTo("failed");
    }

    @Test
    void s20_the_run_has_a_time_limit() {
        Limits limits = new Limits(Duration.ofMinutes(1), Duration.ofMillis(300), Duration.ofMinutes(1));
        Outcome outcome = Trial.of("'method': [" + SLEEP.formatted("sleep") + "]" + Trial.ROLLBACKS)
                .with(Trial.SAFE.toBuilder().limits(limits).build())
                .play();

        assertThat(Trial.status(outcome)).isEqualTo("aborted");
        assertThat(Trial.rollbacks(outcome)).hasSize(1);
    }
}
