package org.chaosee.experiment.provider.http;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.chaosee.experiment.provider.BoundedBytes;

/** Reads the body of an answer, whatever its length, and keeps it up to a bound. */
public final class Body {

    private Body() {}

    public static HttpResponse.BodyHandler<BoundedBytes> bounded() {
        return head -> new Subscriber();
    }

    private static final class Subscriber implements HttpResponse.BodySubscriber<BoundedBytes> {

        private final BoundedBytes read = new BoundedBytes();
        private final CompletableFuture<BoundedBytes> body = new CompletableFuture<>();

        @Override
        public CompletionStage<BoundedBytes> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                read.write(bytes, 0, bytes.length);
            }
        }

        @Override
        public void onError(Throwable cause) {
            body.completeExceptionally(cause);
        }

        @Override
        public void onComplete() {
            body.complete(read);
        }
    }
}
