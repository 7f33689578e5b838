package org.chaosee.load.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClientThreadsTest {

    private static final long WORK = TimeUnit.MILLISECONDS.toNanos(200);

    @AfterEach
    void no_thread_is_left() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("chaosee-load") || name.startsWith("HttpClient-"));
    }

    @Test
    void whoever_is_interrupted_waits_for_the_threads_all_the_same() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        ClientThreads threads = new ClientThreads();
        threads.execute(() -> {
            started.countDown();
            endsSlowly();
        });
        started.await();

        Thread.currentThread().interrupt();
        threads.close();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whoever_is_interrupted_leaves_no_thread_that_warms_up() {
        Thread.currentThread().interrupt();
        HttpTransport.open(false, Duration.ofSeconds(1)).close();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_client_that_cannot_be_made_leaves_no_thread() {
        assertThatThrownBy(() -> HttpTransport.open(false, Duration.ZERO)).isInstanceOf(IllegalStateException.class);
    }

    /** Works on for a while after it is interrupted. */
    private static void endsSlowly() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        long end = System.nanoTime() + WORK;
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }
}
