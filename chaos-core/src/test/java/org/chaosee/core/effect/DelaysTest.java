package org.chaosee.core.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.chaosee.core.testing.RecordingSleeper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DelaysTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final RecordingSleeper sleeper = new RecordingSleeper();

    @Test
    void sleeps() {
        assertThat(new Delays(sleeper, 1).delay(SECOND)).isTrue();
        assertThat(sleeper.slept()).containsExactly(SECOND);
    }

    @Test
    void refuses_to_sleep_past_the_limit_until_another_is_over() {
        List<Boolean> meanwhile = new ArrayList<>();
        Delays[] delays = new Delays[1];
        int[] depth = {0};
        Sleeper nested = duration -> {
            if (depth[0]++ < 2) {
                meanwhile.add(delays[0].delay(SECOND));
            }
        };
        delays[0] = new Delays(nested, 2);
        assertThat(delays[0].delay(SECOND)).isTrue();
        assertThat(meanwhile).containsExactly(false, true);
        assertThat(delays[0].delay(SECOND)).isTrue();
    }

    @Test
    void what_holds_no_thread_is_over_when_the_timer_says_so() {
        List<Runnable> timer = new ArrayList<>();
        Delays delays = new Delays(sleeper, 1);
        CompletableFuture<Void> delayed =
                delays.later(SECOND, (task, time) -> timer.add(task)).orElseThrow();
        assertThat(delayed).isNotDone();
        assertThat(delays.later(SECOND, (task, time) -> timer.add(task))).isEmpty();
        timer.get(0).run();
        assertThat(delayed).isCompleted();
        assertThat(delays.delay(SECOND)).isTrue();
    }

    @Test
    void what_holds_no_thread_ends_with_all_others() {
        Delays delays = new Delays(sleeper, 2);
        CompletableFuture<Void> delayed = delays.later(DAY, (task, time) -> {}).orElseThrow();
        delays.endAll();
        assertThat(delayed).isCompleted();
        delays.stop();
        assertThat(delays.later(DAY, (task, time) -> {}).orElseThrow()).isCompleted();
        assertThat(delays.delay(SECOND)).isTrue();
    }

    @Test
    void a_timer_that_takes_nothing_any_more_keeps_nobody_waiting() {
        Delays delays = new Delays(sleeper, 1);
        assertThat(delays.later(DAY, (task, time) -> {
                            throw new RejectedExecutionException();
                        })
                        .orElseThrow())
                .isCompleted();
        assertThat(delays.delay(SECOND)).isTrue();
    }

    @Test
    void an_interrupt_ends_the_delay_and_stays_visible() {
        Delays delays = new Delays(
                duration -> {
                    throw new InterruptedException();
                },
                1);
        for (int i = 0; i < 3; i++) {
            assertThat(delays.delay(SECOND)).isTrue();
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_thread_that_is_interrupted_already_does_not_sleep() {
        Delays delays = new Delays(Sleeper.THREAD, 1);
        Thread.currentThread().interrupt();
        assertThat(delays.delay(Duration.ofDays(1))).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @Timeout(20)
    void ending_all_delays_wakes_every_one_of_them_and_gives_their_places_back() throws Exception {
        CountDownLatch begun = new CountDownLatch(3);
        Delays delays = new Delays(announcing(begun), 3);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Boolean>> delayed = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                delayed.add(threads.submit(
                        () -> delays.delay(DAY) && !Thread.currentThread().isInterrupted()));
            }
            begun.await();
            assertThat(delays.delay(SECOND)).isFalse();
            assertThat(delays.underWay()).isEqualTo(3);
            delays.endAll();
            for (Future<Boolean> each : delayed) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(delays.underWay()).isZero();
        assertThat(delays.delay(Duration.ZERO)).isTrue();
    }

    @Test
    void ending_all_delays_does_not_end_later_ones() {
        List<Long> ends = new ArrayList<>();
        Delays delays = new Delays(recording(ends), 1);
        delays.endAll();
        delays.delay(SECOND);
        assertThat(ends).containsExactly(1L);
    }

    @Test
    void unless_they_belong_to_one_that_was_under_way() {
        Delays delays = new Delays(sleeper, 1);
        Delays.Series series = delays.series();
        assertThat(series.delay(SECOND)).isTrue();
        delays.endAll();
        assertThat(series.delay(SECOND)).isTrue();
        assertThat(sleeper.slept()).containsExactly(SECOND);
    }

    @Test
    void stopping_does() {
        List<Long> ends = new ArrayList<>();
        Delays delays = new Delays(recording(ends), 1);
        delays.stop();
        assertThat(delays.delay(SECOND)).isTrue();
        delays.endAll();
        assertThat(delays.delay(SECOND)).isTrue();
        assertThat(ends).containsExactly(0L, 0L);
    }

    @Test
    @Timeout(20)
    void a_thread_does_not_sleep_when_the_end_has_come_already() throws InterruptedException {
        Sleeper.THREAD.sleep(DAY, new CountDownLatch(0));
        Sleeper.THREAD.sleep(Duration.ofNanos(1));
    }

    @Test
    void a_sleeper_that_fails_gives_its_place_back() {
        boolean[] failing = {true};
        Delays delays = new Delays(
                duration -> {
                    if (failing[0]) {
                        throw new IllegalStateException("broken");
                    }
                },
                1);
        assertThatThrownBy(() -> delays.delay(SECOND)).hasMessage("broken");
        failing[0] = false;
        assertThat(delays.delay(SECOND)).isTrue();
    }

    /** Tells when a delay begins, and then sleeps. */
    private static Sleeper announcing(CountDownLatch begun) {
        return endable((duration, end) -> {
            begun.countDown();
            Sleeper.THREAD.sleep(duration, end);
        });
    }

    /** Sleeps never, and notes whether the end was still to come. */
    private static Sleeper recording(List<Long> ends) {
        return endable((duration, end) -> ends.add(end.getCount()));
    }

    private static Sleeper endable(Sleeping sleeping) {
        return new Sleeper() {
            @Override
            public void sleep(Duration duration) {
                throw new AssertionError("without an end");
            }

            @Override
            public void sleep(Duration duration, CountDownLatch end) throws InterruptedException {
                sleeping.sleep(duration, end);
            }
        };
    }

    private interface Sleeping {
        void sleep(Duration duration, CountDownLatch end) throws InterruptedException;
    }
}
