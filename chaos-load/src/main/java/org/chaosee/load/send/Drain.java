package org.chaosee.load.send;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body, and keeps nothing of it. It tells of the end by itself: whoever waits for the response's future hears of it by way
 * of one more thread, which on a machine with one or two processors is a new one each time.
 */
final class Drain implements BodySubscriber<@Nullable Void> {

    private final int status;
    private final Reply reply;
    private final CompletableFuture<@Nullable Void> body = new CompletableFuture<>();

    Drain(int status, Reply reply) {
        this.status = status;
        this.reply = reply;
    }

    @Override
    public CompletionStage<@Nullable Void> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        // Dropped.
    }

    @Override
    public void onError(Throwable throwable) {
        reply.failed(throwable);
        body.completeExceptionally(throwable);
    }

    @Override
    public void onComplete() {
        reply.answered(status);
        body.complete(null);
    }
}
