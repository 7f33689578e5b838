package org.chaosee.cdi.bean;

import jakarta.interceptor.InvocationContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.chaosee.api.Phase;
import org.chaosee.core.engine.Decision;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.engine.Outcome;
import org.chaosee.core.runtime.ChaosRuntime;
import org.jspecify.annotations.Nullable;

/**
 * One call of a method whose answer comes later. No thread waits for a delay: the method begins at once, on its caller's
 * thread and in its context, and it is the answer that comes late. Of a method that is to fail, nothing is called.
 *
 * <p>What is returned is made of the method's own stage, for that knows which threads and contexts belong to it.
 */
final class StagedCall {

    private final ChaosRuntime runtime;
    private final FaultPoint point;

    StagedCall(ChaosRuntime runtime, FaultPoint point) {
        this.runtime = runtime;
        this.point = point;
    }

    private record Struck(
            CompletableFuture<Void> delay, @Nullable Throwable failure) {}

    @SuppressWarnings("FutureReturnValueIgnored") // An interceptor returns what the method does, as an object.
    @Nullable
    Object pass(InvocationContext invocation) throws Exception {
        // Decided while the caller is known.
        Struck before = strike(decide(Phase.BEFORE));
        Throwable failure = before.failure();
        if (failure != null) {
            return before.delay().thenCompose(nothing -> CompletableFuture.failedFuture(failure));
        }
        Decision after = decide(Phase.AFTER);
        Object result = invocation.proceed();
        return result instanceof CompletionStage<?> answer && !(before.delay().isDone() && after.isNone())
                ? late(answer, before.delay(), after)
                : result;
    }

    private <T> CompletionStage<T> late(CompletionStage<T> answer, CompletableFuture<Void> delay, Decision after) {
        Function<T, CompletionStage<T>> lose = value -> {
            Struck struck = strike(after);
            Throwable failure = struck.failure();
            return struck.delay()
                    .thenCompose(nothing -> failure == null
                            ? CompletableFuture.completedFuture(value)
                            : CompletableFuture.failedFuture(failure));
        };
        return answer.handle((value, failure) -> delay)
                .thenCompose(late -> late)
                .thenCompose(nothing -> answer)
                .thenCompose(lose);
    }

    private Decision decide(Phase phase) {
        return point.decide(runtime.engine().ambientCall(), phase);
    }

    private Struck strike(Decision decision) {
        Delay delay = new Delay();
        Outcome outcome = runtime.engine().injector().apply(point, decision, duration -> {
            delay.passing = runtime.delay(duration).orElse(null);
            return delay.passing != null;
        });
        return new Struck(
                delay.passing == null ? CompletableFuture.completedFuture(null) : delay.passing, outcome.exception());
    }

    private static final class Delay {
        @Nullable
        CompletableFuture<Void> passing;
    }
}
