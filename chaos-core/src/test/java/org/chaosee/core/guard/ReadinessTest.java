package org.chaosee.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.chaosee.core.log.Failures;
import org.chaosee.core.testing.DirectExecutor;
import org.junit.jupiter.api.Test;

/** Checks that don't answer. */
class ReadinessTest {

    private static final int WINDOW = 3;

    private final Queue<Runnable> work = new ArrayDeque<>();
    private boolean refusing;

    private final ExecutorService executor = new DirectExecutor(task -> {
        if (refusing) {
            throw new RejectedExecutionException("no work");
        }
        work.add(task);
    });

    private final Readiness readiness = new Readiness(new Aside<>(List::of, () -> executor, new Failures()), WINDOW);

    @Test
    void a_question_is_asked_once_however_long_it_takes() {
        readiness.idle();
        for (int i = 0; i < 20; i++) {
            readiness.read(Sample.NONE);
        }
        assertThat(work).hasSize(1);
    }

    @Test
    void no_answer_for_as_long_as_the_window_is_a_breach_when_it_was_up() {
        readiness.idle();
        work.remove().run();
        readiness.idle();
        for (int i = 0; i < WINDOW; i++) {
            assertThat(readiness.read(Sample.NONE)).isEqualTo(new Reading("UP", "UP", false));
        }
        assertThat(readiness.read(Sample.NONE)).isEqualTo(new Reading("DOWN (no answer)", "UP", true));
        assertThat(readiness.read(Sample.NONE).broken()).as("told once").isFalse();
    }

    @Test
    void checks_that_hung_already_break_nothing() {
        readiness.idle();
        work.remove().run();
        for (int i = 0; i < 3 * WINDOW; i++) {
            readiness.idle();
        }
        for (int i = 0; i < 2 * WINDOW; i++) {
            assertThat(readiness.read(Sample.NONE).broken()).isFalse();
        }
    }

    @Test
    void an_executor_that_takes_nothing_is_asked_again() {
        refusing = true;
        readiness.read(Sample.NONE);
        refusing = false;
        readiness.read(Sample.NONE);
        work.remove().run();
        assertThat(readiness.read(Sample.NONE).value()).isEqualTo("UP");
    }
}
