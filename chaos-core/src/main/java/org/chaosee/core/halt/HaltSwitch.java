package org.chaosee.core.halt;

import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import org.chaosee.api.halt.Halt;
import org.chaosee.core.audit.Initiator;
import org.chaosee.core.effect.Delays;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.Failures;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.report.News;
import org.jspecify.annotations.Nullable;

/**
 * Whether this node is halted. There are three reasons for it, each of which suffices: the halt that all nodes share,
 * one that was asked for here and that the others don't know of yet, and the configuration.
 *
 * <p>While it is, no plan is in force, and delays take no time; those under way end. Thread-safe.
 */
public final class HaltSwitch {

    private final ChaosEngine engine;
    private final Delays delays;
    private final News<HaltListener> news;
    private final Supplier<? extends @Nullable ExecutorService> executor;
    private final @Nullable Halt configured;

    private @Nullable Halt shared;
    private @Nullable Asked here;
    private volatile @Nullable Halt current;

    /**
     * @param configured that the configuration halts this node; null when it doesn't
     * @param executor tells the listeners; gives null as long as Chaos EE isn't started, and when it has stopped
     */
    public HaltSwitch(
            ChaosEngine engine,
            Delays delays,
            @Nullable Halt configured,
            Supplier<? extends @Nullable ExecutorService> executor,
            Failures failures) {
        this.engine = engine;
        this.delays = delays;
        this.configured = configured;
        this.executor = executor;
        this.news = new News<>(executor, failures, LogMessage.HALT_LISTENER_FAILED);
        apply();
    }

    /** From now on that listener hears, too. */
    public void add(HaltListener listener) {
        news.add(listener);
    }

    /** The halt in force on this node; null when there is none. */
    public @Nullable Halt current() {
        return current;
    }

    /** Whether the configuration halts this node: nothing else can lift that. */
    public boolean isConfigured() {
        return configured != null;
    }

    /**
     * A halt that was asked for on this node.
     *
     * @param initiator who asked for it
     */
    public record Asked(Halt halt, Initiator initiator) {}

    /** The halt that the others have still to be told of; null when there is none. */
    public synchronized @Nullable Asked unshared() {
        return here;
    }

    /** What all nodes share from now on; null when there is no halt any more. */
    public synchronized void share(@Nullable Halt halt) {
        shared = halt;
        if (halt != null) {
            here = null;
        }
        apply();
    }

    /**
     * Halts this node at once, until the others know: also where another halt is in force already, for that may be
     * lifted elsewhere by now.
     */
    public synchronized void halt(Asked asked) {
        if (here == null) {
            here = asked;
            apply();
        }
    }

    /** Takes back what the others don't know of. */
    public synchronized void liftHere() {
        here = null;
        apply();
    }

    /** Has told what could not be told at its time. */
    public void tick() {
        news.announce();
    }

    private void aside(Runnable work) {
        ExecutorService ours = executor.get();
        try {
            if (ours != null) {
                ours.execute(work);
                return;
            }
        } catch (RuntimeException e) {
            // The server takes no work any more: here, then.
        }
        work.run();
    }

    private void apply() {
        Halt before = current;
        Halt now = shared != null ? shared : here != null ? here.halt() : configured;
        current = now;
        if (before == null && now != null) {
            engine.hold(true);
            delays.hold(true, this::aside);
            ChaosLog.log(LogMessage.HALTED, now.words());
            news.add(() -> listener -> listener.halted(now));
        } else if (before != null && now == null) {
            delays.hold(false, this::aside);
            engine.hold(false);
            ChaosLog.log(LogMessage.LIFTED);
            news.add(() -> HaltListener::lifted);
        }
        news.announce();
    }
}
