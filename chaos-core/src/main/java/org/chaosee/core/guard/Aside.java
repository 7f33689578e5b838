package org.chaosee.core.guard;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.chaosee.core.log.Failures;
import org.jspecify.annotations.Nullable;

/**
 * Asks what may take its time, on another thread: the guard waits for no answer. There is one question at a time.
 *
 * @param <T> the answers
 */
final class Aside<T> {

    private final Supplier<T> question;
    private final Supplier<? extends @Nullable ExecutorService> executor;
    private final Failures failures;
    private final AtomicReference<@Nullable Round<T>> current = new AtomicReference<>();
    private volatile @Nullable T answer;
    private int waited;

    /** @param executor asks the question; gives null when there is none */
    Aside(Supplier<T> question, Supplier<? extends @Nullable ExecutorService> executor, Failures failures) {
        this.question = question;
        this.executor = executor;
        this.failures = failures;
    }

    /** Asks, unless the last question isn't answered yet. */
    void ask() {
        if (current.get() != null) {
            waited++;
            return;
        }
        waited = 0;
        Round<T> round = new Round<>(this);
        current.set(round);
        ExecutorService ours = executor.get();
        try {
            if (ours != null) {
                ours.execute(round);
                return;
            }
        } catch (RuntimeException | Error e) {
            // A server that is short of threads, or about to stop: asked again at the next time.
        }
        current.set(null);
    }

    /** How often {@link #ask} came since the question was asked that isn't answered yet. */
    int waited() {
        return waited;
    }

    /** The latest answer; null as long as there is none. */
    @Nullable
    T answer() {
        return answer;
    }

    /** Answers so far don't count any more, nor does that of a question that is under way. */
    void forget() {
        Round<T> round = current.get();
        if (round != null) {
            round.stale = true;
        }
        answer = null;
    }

    /** One question. */
    private static final class Round<T> implements Runnable {

        private final Aside<T> aside;
        private volatile boolean stale;

        Round(Aside<T> aside) {
            this.aside = aside;
        }

        @Override
        public void run() {
            try {
                T answered = aside.question.get();
                if (!stale) {
                    aside.answer = answered;
                }
            } catch (RuntimeException | LinkageError e) {
                aside.failures.failed(e);
            } finally {
                aside.current.set(null);
            }
        }
    }
}
