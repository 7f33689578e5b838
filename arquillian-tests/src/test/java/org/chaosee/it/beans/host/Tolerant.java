package org.chaosee.it.beans.host;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Tolerates faults, in each of the ways that there are. */
@ApplicationScoped
public class Tolerant {

    private final AtomicInteger done = new AtomicInteger();

    @Retry(maxRetries = 2, delay = 0, jitter = 0)
    public String retried() {
        return "done " + done.incrementAndGet();
    }

    @CircuitBreaker(requestVolumeThreshold = 4, failureRatio = 0.5, delay = 60_000)
    public String guarded() {
        return "done " + done.incrementAndGet();
    }

    @Fallback(fallbackMethod = "instead")
    public String replaced() {
        return "done " + done.incrementAndGet();
    }

    String instead() {
        return "instead";
    }

    @Timeout(300)
    public String limited() {
        return "done " + done.incrementAndGet();
    }

    @Asynchronous
    @Retry(maxRetries = 2, delay = 0, jitter = 0)
    public CompletionStage<String> later() {
        return CompletableFuture.completedFuture("done " + done.incrementAndGet());
    }
}
