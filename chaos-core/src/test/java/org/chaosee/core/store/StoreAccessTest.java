package org.chaosee.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaosee.core.testing.ActionBuilder.abort;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.chaosee.core.testing.DirectExecutor;
import org.chaosee.core.testing.Documents;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.TestNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreAccessTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private static final Duration HOUR = Duration.ofHours(1);
    private static final ChaosAction ACTION = abort("down").build();
    private static final StoreWrite CREATE = StoreWrite.of(new Change.Create(ACTION.id(), Documents.of(ACTION)));

    private final TestNode node = new TestNode();

    @Test
    void reads_and_writes_on_the_executor() {
        List<Runnable> done = new ArrayList<>();
        StoreAccess access = access(work -> {
            done.add(work);
            work.run();
        });
        assertThat(access.write(CREATE, () -> {})).isEqualTo(1);
        assertThat(access.read().actions()).extracting(VersionedAction::action).containsExactly(ACTION);
        assertThat(done).hasSize(2);
        assertThat(node.hits()).containsExactly("down");
    }

    @Test
    void without_an_executor_chaos_is_not_running() {
        assertUnavailable(
                new StoreAccess(node.refresher, () -> null, Duration.ofSeconds(10)), "Chaos EE is not running");
        assertThat(node.store.uses()).isEmpty();
    }

    @Test
    void an_executor_that_takes_no_work() {
        assertUnavailable(
                access(work -> {
                    throw new RejectedExecutionException("full");
                }),
                "takes no work");
    }

    @Test
    void a_store_that_does_not_answer_in_time_is_given_up() {
        List<Runnable> pending = new ArrayList<>();
        assertUnavailable(
                new StoreAccess(node.refresher, () -> new DirectExecutor(pending::add), Duration.ZERO),
                "no answer within PT0S");
        pending.forEach(Runnable::run);
        assertThat(node.store.uses()).isEmpty();
    }

    @Test
    void one_caller_at_a_time_so_that_a_store_that_hangs_takes_up_one_thread() {
        AtomicReference<StoreAccess> access = new AtomicReference<>();
        access.set(new StoreAccess(
                node.refresher,
                () -> new DirectExecutor(work -> {
                    assertUnavailable(access.get(), "still at work");
                    work.run();
                }),
                Duration.ZERO));
        assertThat(access.get().read().actions()).isEmpty();
        assertThat(access.get().read().actions()).isEmpty();
    }

    /** Executors of servers throw more than they are supposed to; the next caller must not wait for a turn that nobody has. */
    @ParameterizedTest
    @MethodSource("surprises")
    void whatever_an_executor_throws_the_turn_is_given_back(Throwable surprise) {
        AtomicReference<Consumer<Runnable>> executing = new AtomicReference<>(work -> sneak(surprise));
        StoreAccess access = new StoreAccess(
                node.refresher, () -> new DirectExecutor(work -> executing.get().accept(work)), Duration.ZERO);
        assertUnavailable(access, "takes no work");
        executing.set(Runnable::run);
        assertThat(access.write(CREATE, () -> {})).isEqualTo(1);
    }

    static Stream<Throwable> surprises() {
        return Stream.of(
                new RejectedExecutionException("full"),
                new IllegalStateException("stopped"),
                new NullPointerException("bug"),
                new OutOfMemoryError("unable to create native thread"));
    }

    @Test
    void an_executor_that_can_not_be_had_keeps_no_turn() {
        AtomicBoolean broken = new AtomicBoolean(true);
        StoreAccess access = new StoreAccess(
                node.refresher,
                () -> {
                    if (broken.get()) {
                        throw new IllegalArgumentException("no such component");
                    }
                    return new DirectExecutor();
                },
                Duration.ZERO);
        assertUnavailable(access, "takes no work");
        broken.set(false);
        assertThat(access.read().actions()).isEmpty();
    }

    /** Fails by waiting a second time. */
    @Test
    @Timeout(20)
    void the_wait_for_the_turn_and_the_wait_for_the_answer_are_one() {
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
        StoreAccess access = new StoreAccess(
                node.refresher, () -> new DirectExecutor(work -> nanos.addAndGet(HOUR.toNanos())), HOUR, nanos::get);
        assertUnavailable(access, "no answer within PT1H");
    }

    @Test
    @Timeout(20)
    void what_is_made_after_its_caller_gave_up_is_told_all_the_same() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch givenUp = new CountDownLatch(1);
        AtomicLong nanos = new AtomicLong();
        AtomicReference<Thread> worker = new AtomicReference<>();
        AtomicInteger told = new AtomicInteger();
        node.store.beforeWrite(() -> {
            begun.countDown();
            await(givenUp);
        });
        StoreAccess access = new StoreAccess(
                node.refresher,
                () -> new DirectExecutor(work -> {
                    worker.set(new Thread(work));
                    worker.get().start();
                    await(begun);
                    nanos.addAndGet(HOUR.toNanos());
                }),
                HOUR,
                nanos::get);
        assertThatThrownBy(() -> access.write(CREATE, told::incrementAndGet)).hasMessage("no answer within PT1H");
        assertThat(told).hasValue(0);
        givenUp.countDown();
        worker.get().join();
        assertThat(told).hasValue(1);
        assertThat(node.hits()).containsExactly("down");
    }

    @Test
    void an_interrupt_ends_the_waiting_and_stays_visible() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> access(work -> {}).read())
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void work_that_the_server_cancels() {
        assertUnavailable(access(work -> ((FutureTask<?>) work).cancel(true)), "cancelled");
    }

    @Test
    void a_conflict_is_handed_on() {
        node.store.put(ACTION);
        assertThatThrownBy(() -> access(Runnable::run).write(CREATE, () -> {}))
                .isInstanceOf(StoreConflictException.class);
        assertThat(node.refresher.stored()).isZero();
    }

    @Test
    void a_store_that_is_down() {
        node.store.down("connection refused");
        assertUnavailable(access(Runnable::run), "connection refused");
    }

    @Test
    void a_store_that_breaks() {
        node.store.beforeUse(() -> {
            throw new IllegalStateException("bug");
        });
        assertUnavailable(access(Runnable::run), "bug");
        node.store.beforeUse(() -> {
            throw new NoClassDefFoundError("driver");
        });
        assertUnavailable(access(Runnable::run), "driver");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private static void assertUnavailable(StoreAccess access, String message) {
        assertThatThrownBy(access::read)
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining(message);
        assertThatThrownBy(() -> access.write(CREATE, () -> {}))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining(message);
    }

    private StoreAccess access(Consumer<Runnable> executing) {
        return new StoreAccess(node.refresher, () -> new DirectExecutor(executing), Duration.ofSeconds(10));
    }
}
