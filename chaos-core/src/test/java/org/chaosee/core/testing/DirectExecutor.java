package org.chaosee.core.testing;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Has no threads: does with the work what it is told, which is to do it on the calling thread by default. */
public final class DirectExecutor extends AbstractExecutorService {

    private final Consumer<Runnable> executing;

    public DirectExecutor() {
        this(Runnable::run);
    }

    public DirectExecutor(Consumer<Runnable> executing) {
        this.executing = executing;
    }

    @Override
    public void execute(Runnable work) {
        executing.accept(work);
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
