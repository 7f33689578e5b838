package org.chaosee.core.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.chaosee.api.Injection;
import org.chaosee.api.Kind;
import org.chaosee.api.Percent;
import org.chaosee.api.Phase;
import org.chaosee.api.Scope;
import org.chaosee.api.SkipReason;
import org.chaosee.api.Trigger;
import org.chaosee.api.fault.ExitFault;
import org.chaosee.api.fault.ThreadsFault;
import org.chaosee.core.clock.SharedClock;
import org.chaosee.core.limit.Limiter;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.settings.InjectionLimits;
import org.chaosee.core.testing.ActionBuilder;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.ManualScheduler;
import org.chaosee.core.testing.TestClock;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(30)
class JvmWatchTest {

    private static final Instant NOON = TestClock.START;
    private static final ThreadsFault HOLD = new ThreadsFault(3, false, Duration.ofMinutes(30));
    private static final ExitFault EXIT = new ExitFault(7, true);

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestEngine chaos = new TestEngine();
    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<ExitFault> exits = Collections.synchronizedList(new ArrayList<>());
    private final Workers workers = new Workers();
    private final SharedClock time = new SharedClock(chaos.clock, chaos.clock::nanos);
    private final JvmWatch watch = new JvmWatch(chaos.engine, () -> scheduler, time, exits::add, chaos.failures);

    JvmWatchTest() {
        watch.attach(new JvmThreads(workers, null));
    }

    @AfterEach
    void stop() {
        watch.stop();
    }

    @Test
    void there_is_one_fault_point() {
        assertThat(chaos.engine.points()).singleElement().satisfies(point -> {
            assertThat(point.facts().kind()).isEqualTo(Kind.JVM);
            assertThat(point.facts().fields()).isEmpty();
        });
    }

    @Test
    void an_action_runs_once_as_soon_as_it_is_in_force_and_is_told_of() {
        chaos.refresh(hold().build());
        workers.awaitAlive(3);
        assertThat(chaos.heard.injections()).singleElement().satisfies(injection -> {
            assertThat(injection.kind()).isEqualTo(Kind.JVM);
            assertThat(injection.fault()).isEqualTo("threads");
            assertThat(injection.action()).isEqualTo("hold");
            assertThat(injection.point()).isEmpty();
            assertThat(injection.phase()).isEqualTo(Phase.BEFORE);
        });
        chaos.refresh(hold().description("for the record").build());
        watch.tick();
        chaos.clock.advance(Duration.ofMinutes(40));
        watch.tick();
        assertThat(chaos.heard.injections()).hasSize(1);
        assertThat(scheduler.delays()).isEmpty();
    }

    @Test
    void it_ends_at_once_when_it_is_disabled() {
        chaos.refresh(hold().build());
        workers.awaitAlive(3);
        chaos.refresh(hold().disabled().build());
        workers.awaitAlive(0);
        chaos.refresh(hold().build());
        workers.awaitAlive(3);
        assertThat(chaos.heard.injections()).hasSize(2);
    }

    @Test
    void it_ends_at_once_when_it_is_deleted() {
        chaos.refresh(hold().build());
        workers.awaitAlive(3);
        chaos.refresh();
        workers.awaitAlive(0);
    }

    @Test
    void it_begins_anew_when_it_is_changed() {
        chaos.refresh(hold().build());
        workers.awaitAlive(3);
        chaos.refresh(
                hold().fault(new ThreadsFault(1, false, Duration.ofMinutes(1))).build());
        workers.awaitAlive(1);
        assertThat(chaos.heard.injections()).hasSize(2);
    }

    @Test
    void it_ends_when_it_expires_even_if_the_plan_still_has_it() {
        chaos.refresh(hold().expiresAt(NOON.plusSeconds(60)).build());
        workers.awaitAlive(3);
        chaos.clock.advance(Duration.ofSeconds(60));
        watch.tick();
        workers.awaitAlive(0);
    }

    @Test
    void a_run_is_never_longer_than_the_action() {
        chaos.refresh(hold().expiresAt(NOON.plusMillis(50)).build());
        assertThat(chaos.heard.injections()).hasSize(1);
        workers.awaitAlive(0); // by itself, for no more tick comes
    }

    @Test
    void an_earlier_expiry_ends_a_run_that_is_under_way() {
        chaos.refresh(hold().expiresAt(NOON.plusSeconds(3600)).build());
        workers.awaitAlive(3);
        chaos.refresh(hold().expiresAt(NOON.plusMillis(50)).build());
        workers.awaitAlive(0); // by itself, for no more tick comes
        assertThat(chaos.heard.injections()).hasSize(1);
    }

    @Test
    void a_run_is_never_longer_than_the_window() {
        chaos.refresh(hold().trigger(new Trigger(Trigger.ALWAYS.probability(), null, null, null, NOON.plusMillis(50)))
                .build());
        assertThat(chaos.heard.injections()).hasSize(1);
        workers.awaitAlive(0);
    }

    @Test
    void a_run_ends_by_itself() {
        chaos.refresh(
                hold().fault(new ThreadsFault(3, false, Duration.ofMillis(50))).build());
        assertThat(chaos.heard.injections()).hasSize(1);
        workers.awaitAlive(0);
    }

    @Test
    void it_ends_at_once_and_for_good_when_chaos_stops() {
        chaos.refresh(hold().build());
        workers.awaitAlive(3);
        watch.stop();
        workers.awaitAlive(0);
        chaos.refresh();
        chaos.refresh(hold().build());
        watch.tick();
        assertThat(workers.started()).isEqualTo(3);
    }

    @Test
    void it_runs_at_its_time() {
        chaos.refresh(hold().trigger(Trigger.between(NOON.plusSeconds(90), NOON.plusSeconds(900)))
                .build());
        assertThat(chaos.heard.injections()).isEmpty();
        assertThat(scheduler.delays()).containsExactly(Duration.ofSeconds(60)); // and not all of the 90
        chaos.clock.advance(Duration.ofSeconds(60));
        scheduler.ring();
        assertThat(scheduler.delays()).containsExactly(Duration.ofSeconds(30));
        chaos.clock.advance(Duration.ofMillis(29_999));
        scheduler.ring(); // early, by another clock: it is set again
        assertThat(chaos.heard.injections()).isEmpty();
        assertThat(scheduler.delays()).containsExactly(Duration.ofMillis(1));
        chaos.clock.advance(Duration.ofMillis(1));
        scheduler.ring();
        workers.awaitAlive(3);
        assertThat(chaos.heard.injections()).hasSize(1);
    }

    @Test
    void it_runs_on_its_schedule_until_it_expires() {
        chaos.refresh(ActionBuilder.jvm("exit", EXIT)
                .trigger(Trigger.scheduled("*/20 * * * *"))
                .build());
        assertThat(exits).isEmpty();
        for (int run = 1; run <= 2; run++) {
            assertThat(scheduler.delays()).containsExactly(Duration.ofMinutes(1));
            chaos.clock.advance(Duration.ofMinutes(20));
            scheduler.ring();
            awaitExits(run);
        }
        chaos.clock.advance(Duration.ofMinutes(20));
        scheduler.ring();
        awaitExits(2);
        assertThat(chaos.heard.injections()).hasSize(2);
    }

    @Test
    void a_run_that_is_due_while_another_is_under_way_is_left_out() {
        chaos.refresh(hold().trigger(Trigger.scheduled("* * * * *")).build());
        for (int i = 0; i < 3; i++) {
            chaos.clock.advance(Duration.ofMinutes(1));
            scheduler.ring();
        }
        workers.awaitAlive(3);
        assertThat(chaos.heard.injections()).hasSize(1);
        assertThat(workers.started()).isEqualTo(3);
    }

    @Test
    void a_schedule_runs_again_and_again_up_to_the_bound() {
        chaos.refresh(ActionBuilder.jvm("exit", EXIT)
                .trigger(
                        new Trigger(Trigger.ALWAYS.probability(), null, 2, NOON.plusSeconds(1), null, "*/20 * * * * *"))
                .build());
        for (int i = 0; i < 5; i++) {
            chaos.clock.advance(Duration.ofSeconds(20));
            scheduler.ring();
        }
        awaitExits(2);
        assertThat(chaos.heard.injections()).hasSize(2);
    }

    @Test
    void a_dry_run_takes_nothing_and_is_told_of_as_skipped() {
        chaos.refresh(hold().dryRun().build());
        assertThat(chaos.heard.injections()).isEmpty();
        assertThat(runs()).isEqualTo(1);
        assertThat(workers.started()).isZero();
        chaos.refresh(ActionBuilder.jvm("exit", EXIT).dryRun().build());
        assertThat(exits).isEmpty();
        assertThat(runs()).isEqualTo(2);
    }

    @Test
    void an_exit_is_told_of_and_done() {
        chaos.refresh(ActionBuilder.jvm("exit", EXIT).build());
        awaitExits(1);
        assertThat(chaos.heard.injections()).extracting(Injection::fault).containsExactly("exit");
    }

    @Test
    void an_exit_does_not_meet_the_process_that_comes_after() {
        chaos.clock.advance(Duration.ofSeconds(10));
        new JvmWatch(chaos.engine, () -> scheduler, time, exits::add, chaos.failures)
                .attach(new JvmThreads(workers, null));
        chaos.refresh(ActionBuilder.jvm("exit", EXIT).build());
        assertThat(exits).isEmpty();
        assertThat(scheduler.delays()).isEmpty();
    }

    /** The watch is made before the store has told its time. */
    @Test
    void an_exit_does_not_meet_a_process_that_comes_after_by_the_clock_of_the_store() {
        TestClock behind = new TestClock();
        behind.set(TestClock.START.minus(Duration.ofMinutes(1)));
        SharedClock time = new SharedClock(behind, behind::nanos);
        TestEngine its = new TestEngine(behind, time);
        JvmWatch later = new JvmWatch(its.engine, () -> scheduler, time, exits::add, its.failures);
        later.attach(new JvmThreads(workers, null));
        time.learn(time.mark(), TestClock.START.plusSeconds(10));
        its.refresh(ActionBuilder.jvm("exit", EXIT).build());
        assertThat(scheduler.delays()).isEmpty();
        later.stop();
    }

    @Test
    void actions_for_other_nodes_do_not_run() {
        chaos.refresh(hold().scope(Scope.nodes("node-2")).build());
        assertThat(chaos.heard.injections()).isEmpty();
        assertThat(workers.started()).isZero();
    }

    @Test
    void threads_that_no_server_manages_are_no_injection_and_are_logged() {
        chaos.refresh(
                hold().fault(new ThreadsFault(3, true, Duration.ofMinutes(1))).build());
        assertThat(chaos.heard.injections()).isEmpty();
        assertThat(chaos.failures.count()).isEqualTo(1);
        assertThat(log.lines(LogMessage.JVM_FAULT_FAILED))
                .singleElement()
                .asString()
                .contains("hold");
    }

    @Test
    void what_fails_half_way_is_given_back() {
        watch.attach(new JvmThreads(
                work -> {
                    if (workers.started() == 2) {
                        throw new RejectedExecutionException("no more threads");
                    }
                    workers.execute(work);
                },
                null));
        chaos.refresh(hold().build());
        assertThat(workers.started()).isEqualTo(2);
        workers.awaitAlive(0);
        assertThat(chaos.heard.injections()).isEmpty();
        assertThat(chaos.failures.count()).isEqualTo(1);
    }

    @Test
    void an_alarm_that_is_early_enough_is_left_as_it_is() {
        chaos.refresh(hold().trigger(Trigger.between(NOON.plusSeconds(600), NOON.plusSeconds(900)))
                .build());
        chaos.clock.advance(Duration.ofSeconds(1));
        watch.tick();
        assertThat(scheduler.delays()).containsExactly(Duration.ofSeconds(60));
        chaos.clock.advance(Duration.ofSeconds(60)); // Nobody has rung: the server has forgotten it.
        watch.tick();
        assertThat(scheduler.delays()).containsExactly(Duration.ofSeconds(60));
        chaos.refresh();
        assertThat(scheduler.delays()).isEmpty();
    }

    @Test
    void a_run_that_the_executor_refuses_is_not_under_way() {
        scheduler.refuse(true, false);
        chaos.refresh(hold().trigger(Trigger.scheduled("* * * * *")).build());
        chaos.clock.advance(Duration.ofMinutes(1));
        scheduler.ring();
        assertThat(chaos.heard.injections()).isEmpty();
        assertThat(log.lines(LogMessage.JVM_FAULT_FAILED)).hasSize(1);
        scheduler.refuse(false, false);
        chaos.clock.advance(Duration.ofMinutes(1));
        scheduler.ring();
        workers.awaitAlive(3);
        assertThat(chaos.heard.injections()).hasSize(1);
    }

    @Test
    void a_run_begins_even_if_there_is_no_alarm_for_the_next() {
        chaos.refresh(hold().trigger(Trigger.scheduled("* * * * *")).build());
        chaos.clock.advance(Duration.ofMinutes(1));
        scheduler.refuse(false, true);
        watch.tick();
        workers.awaitAlive(3);
        assertThat(chaos.heard.injections()).hasSize(1);
        assertThat(chaos.failures.count()).isEqualTo(1);
    }

    @Test
    void stopping_waits_for_a_run_that_is_beginning() throws InterruptedException {
        Thread stop = new Thread(watch::stop);
        AtomicBoolean waited = new AtomicBoolean();
        watch.attach(new JvmThreads(
                work -> {
                    if (stop.getState() == Thread.State.NEW) {
                        stop.start();
                        Workers.await(() -> !stop.isAlive() || stop.getState() == Thread.State.TIMED_WAITING);
                        waited.set(stop.isAlive());
                    }
                    workers.execute(work);
                },
                null));
        chaos.refresh(hold().build());
        stop.join();
        assertThat(waited).isTrue();
        workers.awaitAlive(0);
        assertThat(chaos.failures.count()).isZero();
    }

    @Test
    void of_managed_threads_as_many_are_held_as_there_are() {
        Workers managed = new Workers();
        watch.attach(JvmThreads.with(work -> {
            if (managed.started() == 2) {
                throw new RejectedExecutionException("no more threads");
            }
            managed.execute(work);
        }));
        chaos.refresh(
                hold().fault(new ThreadsFault(5, true, Duration.ofMinutes(1))).build());
        managed.awaitAlive(2);
        assertThat(chaos.heard.injections()).hasSize(1);
        assertThat(chaos.failures.count()).isZero();
        chaos.refresh();
        managed.awaitAlive(0);
    }

    @Test
    void managed_threads_are_those_of_the_server() {
        Workers managed = new Workers();
        watch.attach(JvmThreads.with(managed));
        chaos.refresh(
                hold().fault(new ThreadsFault(2, true, Duration.ofMinutes(1))).build());
        managed.awaitAlive(2);
        chaos.refresh();
        managed.awaitAlive(0);
    }

    @Test
    void a_run_beyond_the_rate_is_left_out_and_told_of() {
        AtomicLong nanos = new AtomicLong();
        TestEngine limited =
                new TestEngine(new Limiter(new InjectionLimits(1, Percent.of(1.0), Duration.ofMinutes(1)), nanos::get));
        JvmWatch its = new JvmWatch(
                limited.engine,
                () -> scheduler,
                new SharedClock(limited.clock, limited.clock::nanos),
                exits::add,
                limited.failures);
        its.attach(new JvmThreads(workers, null));
        limited.refresh(
                hold().build(),
                ActionBuilder.jvm("hold-more", HOLD).build(),
                ActionBuilder.jvm("dry", HOLD).dryRun().build());
        workers.awaitAlive(3);
        assertThat(limited.heard.injections()).hasSize(1);
        assertThat(limited.heard.skips())
                .extracting(skip -> skip.reason())
                .containsExactlyInAnyOrder(SkipReason.RATE, SkipReason.DRY_RUN);
        limited.refresh();
        workers.awaitAlive(0);
        nanos.set(Duration.ofSeconds(61).toNanos());
        limited.refresh(hold().build());
        workers.awaitAlive(3);
        its.stop();
    }

    /** Exits are done on threads of their own; the test's own time limit ends the waiting. */
    private void awaitExits(int count) {
        Workers.await(() -> exits.size() >= count);
        assertThat(exits).hasSize(count).containsOnly(EXIT);
    }

    private static ActionBuilder hold() {
        return ActionBuilder.jvm("hold", HOLD);
    }

    private long runs() {
        return chaos.heard.skips().stream()
                .filter(skip -> skip.reason() == SkipReason.DRY_RUN)
                .count();
    }
}
