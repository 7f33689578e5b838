package org.chaosee.core.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.chaosee.api.Phase;
import org.chaosee.api.audit.AuditEvent;
import org.chaosee.api.audit.AuditQuery;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.fault.ThreadsFault;
import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.ActionStoreFactory;
import org.chaosee.api.spi.GuardCondition;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormEnded;
import org.chaosee.api.storm.StormTally;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.control.ActionFilter;
import org.chaosee.core.engine.Decision;
import org.chaosee.core.engine.Outcome;
import org.chaosee.core.jvm.JvmThreads;
import org.chaosee.core.point.Call;
import org.chaosee.core.settings.AdminSettings;
import org.chaosee.core.settings.BeanSettings;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.Exclusions;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.settings.StormSettings;
import org.chaosee.core.storm.StormListener;
import org.chaosee.core.testing.ActionBuilder;
import org.chaosee.core.testing.Documents;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.RecordingListener;
import org.chaosee.core.testing.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All parts together, with real threads. Nothing is waited for but what another thread says. */
@Timeout(30)
class ChaosRuntimeTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
    private final TestStore store = new TestStore();
    private final AtomicInteger opened = new AtomicInteger();
    private final ChaosRuntime runtime = runtime();

    @AfterEach
    void end() {
        runtime.stop();
        executor.shutdownNow();
    }

    @Test
    void an_action_that_is_created_strikes() {
        RecordingListener heard = new RecordingListener();
        runtime.addListener(heard);
        runtime.start(executor);
        runtime.actions().create(Documents.abort("down"), Initiator.code("alice"));
        assertThat(runtime.engine().plan().size()).isEqualTo(1);
        assertThat(pass().terminal()).isEqualTo(AbortFault.status(503));
        assertThat(heard.injections()).hasSize(1);
        assertThat(runtime.tally().injected()).isEqualTo(1);
        assertThat(runtime.recent().latest()).hasSize(1);
        assertThat(runtime.storedActions()).isEqualTo(1);
        assertThat(runtime.storeStatus().up()).isTrue();
        assertThat(runtime.failures().count()).isZero();
    }

    @Test
    void what_is_stored_by_others_is_found_by_polling() throws InterruptedException {
        CountDownLatch read = new CountDownLatch(3);
        store.beforeUse(read::countDown); // "glance", "read", and the "glance" of the next tick
        store.put(ActionBuilder.abort("down")
                .expiresAt(Instant.now().plusSeconds(600))
                .build());
        runtime.start(executor);
        read.await();
        assertThat(runtime.engine().plan().size()).isEqualTo(1);
    }

    @Test
    void a_storm_strikes_is_told_of_and_ends() throws InterruptedException {
        BlockingQueue<String> news = new LinkedBlockingQueue<>();
        runtime.stormWatch().addListener(new StormListener() {
            @Override
            public void started(Storm storm) {
                news.add("started " + storm.name());
            }

            @Override
            public void ended(Storm storm, StormTally tally, StormEnded.Reason reason) {
                news.add("ended " + storm.name() + " " + reason.id() + " after " + tally.total());
            }
        });
        runtime.start(executor);
        runtime.storms()
                .begin(
                        Map.of("name", "gale", "httpPercent", 100, "faults", List.of("exception")),
                        Initiator.code("alice"));
        assertThat(news.take()).isEqualTo("started gale");
        assertThat(pass().exception()).isInstanceOf(IllegalStateException.class);
        runtime.storms().end("gale", Initiator.code("alice"));
        assertThat(pass()).isSameAs(Outcome.NONE);
        assertThat(news.take()).isEqualTo("ended gale asked after 1");
        assertThat(runtime.failures().count()).isZero();
    }

    @Test
    void the_guard_acts_and_tells_where_the_server_has_one_thread_for_timed_work() {
        ScheduledExecutorService single = Executors.newSingleThreadScheduledExecutor();
        try {
            runtime.guard().add(new GuardCondition() {
                @Override
                public String name() {
                    return "pressure";
                }

                @Override
                public Optional<Breach> breach() {
                    return Optional.of(new Breach("12 bar", "10 bar"));
                }
            });
            runtime.start(single);
            runtime.actions().create(Documents.abort("down"), Initiator.code("alice"));
            AuditQuery breaches = new AuditQuery(AuditEvent.GUARD_BREACHED, null, null, null, null, 0, 10);
            await(() -> runtime.audit(breaches).total() == 1);
            assertThat(runtime.halts().current().by()).isEqualTo("guard");
        } finally {
            runtime.stop();
            single.shutdownNow();
        }
    }

    /** The class's time limit ends the waiting. */
    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (Thread.interrupted()) {
                throw new AssertionError("never");
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void a_node_that_stops_tells_the_others() {
        runtime.start(executor);
        await(() -> runtime.nodes().list().nodes().size() == 1 && store.nodes().size() == 1);
        runtime.stop();
        assertThat(store.nodes()).isEmpty();
    }

    @Test
    void nothing_happens_before_the_start() {
        assertThatThrownBy(() -> runtime.actions().create(Documents.abort("down"), Initiator.code("alice")))
                .isInstanceOf(StoreUnavailableException.class);
        assertThat(opened).hasValue(0);
        assertThat(pass()).isSameAs(Outcome.NONE);
    }

    @Test
    void stopping_ends_everything_and_may_be_repeated() {
        runtime.start(executor);
        runtime.actions().create(Documents.abort("down"), Initiator.code("alice"));
        runtime.stop();
        assertThat(pass()).isSameAs(Outcome.NONE);
        assertThat(runtime.engine().point(Points.PRODUCTS).idle()).isTrue();
        assertThat(store.isClosed()).isTrue();
        assertThatThrownBy(() -> runtime.actions().list(ActionFilter.ALL))
                .isInstanceOf(StoreUnavailableException.class);
        runtime.stop();
        assertThat(executor.isShutdown()).isFalse();
    }

    @Test
    void stopping_needs_no_start() {
        runtime.stop();
        runtime.stop();
        assertThat(opened).hasValue(0);
    }

    @Test
    void a_refresh_that_is_under_way_when_chaos_stops_comes_too_late() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        store.put(ActionBuilder.abort("down")
                .expiresAt(Instant.now().plusSeconds(600))
                .build());
        store.beforeUse(() -> {
            reading.countDown();
            awaitWhateverHappens(stopped);
        });
        runtime.start(executor);
        reading.await();
        runtime.stop();
        stopped.countDown();
        executor.shutdown();
        assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(runtime.engine().plan().size()).isZero();
        assertThat(pass()).isSameAs(Outcome.NONE);
        assertThat(opened).hasValue(1);
        assertThat(log.records()).isEmpty();
    }

    @Test
    void a_refresh_that_finds_the_store_closed_as_chaos_stops_says_nothing_of_it() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        store.beforeUse(() -> {
            reading.countDown();
            awaitWhateverHappens(stopped);
            throw new StoreUnavailableException("the store is closed", null);
        });
        runtime.start(executor);
        reading.await();
        runtime.stop();
        stopped.countDown();
        executor.shutdown();
        assertThat(executor.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(runtime.storeStatus().cause()).isEqualTo("the store is closed");
        assertThat(log.records()).isEmpty();
    }

    /** Fails by sleeping for an hour. */
    @Test
    void stopping_ends_the_delays_that_are_under_way_or_about_to_begin() throws Exception {
        runtime.start(executor);
        runtime.actions()
                .create(
                        Documents.with(
                                Documents.abort("slow"),
                                "fault",
                                Map.of("type", "latency", "min", "PT1H", "max", "PT1H")),
                        Initiator.code("alice"));
        Decision before = decide();
        Decision late = decide();
        FutureTask<Outcome> delayed = new FutureTask<>(() -> apply(before));
        Thread thread = new Thread(delayed);
        thread.start();
        while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        runtime.stop();
        assertThat(delayed.get().injections()).hasSize(1);
        assertThat(apply(late).terminal()).isNull();
    }

    @Test
    void threads_that_are_held_are_given_back_when_they_are_disabled_and_when_chaos_stops() {
        runtime.attachJvm(JvmThreads.with(null));
        runtime.start(executor);
        assertThat(held()).isZero();
        runtime.actions().create(holding(5), Initiator.code("alice"));
        awaitHeld(5);
        runtime.actions().enable("hold", false, OptionalLong.empty(), Initiator.code("alice"));
        awaitHeld(0);
        runtime.actions().enable("hold", true, OptionalLong.empty(), Initiator.code("alice"));
        awaitHeld(5);
        runtime.stop();
        awaitHeld(0);
        assertThat(runtime.failures().count()).isZero();
    }

    @Test
    void ten_deployments_leave_no_thread_behind() {
        store.put(ActionBuilder.jvm("hold", new ThreadsFault(3, false, Duration.ofHours(1)))
                .expiresAt(Instant.now().plusSeconds(600))
                .build());
        for (int i = 0; i < 10; i++) {
            ChaosRuntime deployed = runtime();
            deployed.attachJvm(JvmThreads.with(null));
            deployed.start(executor);
            awaitHeld(3);
            deployed.stop();
            awaitHeld(0);
        }
    }

    private static Map<String, Object> holding(int threads) {
        return Map.of(
                "name", "hold", "target", Map.of("kind", "jvm"), "fault", Map.of("type", "threads", "count", threads));
    }

    /** The test's own time limit ends the waiting. */
    private static void awaitHeld(int count) {
        while (held() != count) {
            if (Thread.interrupted()) {
                throw new AssertionError("never " + count);
            }
            Thread.onSpinWait();
        }
    }

    private static long held() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("chaos-ee-jvm"))
                .count();
    }

    private Outcome pass() {
        return apply(decide());
    }

    private Decision decide() {
        return runtime.engine().point(Points.PRODUCTS).decide(Call.UNKNOWN, Phase.BEFORE);
    }

    private Outcome apply(Decision decision) {
        return runtime.engine().injector().apply(runtime.engine().point(Points.PRODUCTS), decision);
    }

    private static void awaitWhateverHappens(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException e) {
                // A driver may well ignore it.
            }
        }
    }

    private ChaosRuntime runtime() {
        ActionStoreFactory factory = new ActionStoreFactory() {
            @Override
            public String type() {
                return "test";
            }

            @Override
            public ActionStore open(StoreSettings settings) {
                opened.incrementAndGet();
                return store;
            }
        };
        ChaosSettings settings = new ChaosSettings(
                "node-1",
                Duration.ofMillis(1),
                Exclusions.NONE,
                BeanSettings.NONE,
                true,
                "test",
                new StoreSettings("java:comp/DefaultDataSource", StoreSettings.Schema.NONE),
                new AdminSettings(null, AdminSettings.DEFAULT_ROLE),
                new Limits(Limits.DEFAULTS.defaultExpiry(), Limits.DEFAULTS.maxExpiry(), Duration.ofHours(1), 100),
                ChaosSettings.DEFAULT_EXCEPTIONS,
                Map.of("gale", new StormSettings(Map.of(), true, false)));
        return new ChaosRuntime(settings, factory, getClass().getClassLoader());
    }
}
