package org.chaosee.it.shop.fuzz;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Request;

/** Somebody who goes on shopping meanwhile, one page after the other. */
public final class Visitor implements AutoCloseable {

    private static final int PAUSE_MILLIS = 50;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final ScheduledFuture<?> visits;

    /** @param pages the pages, which are asked for in turn */
    public Visitor(List<Request> pages) {
        visits = thread.scheduleWithFixedDelay(
                () -> pages.forEach(page -> answers.add(page.send())), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What was answered so far. */
    public List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** Lets the page that is under way be the last. Whoever couldn't go on shopping says so now. */
    @Override
    public void close() {
        boolean failed = visits.isDone();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a page of the shop takes more than a minute");
            }
            if (failed) {
                visits.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a page of the shop did not come", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
