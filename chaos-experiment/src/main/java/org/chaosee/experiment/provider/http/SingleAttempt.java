package org.chaosee.experiment.provider.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * No body, and no second attempt. When a server hangs up on a GET, Java's client asks again without a word; who counts failures
 * must not hide the first. The client asks each attempt for its length.
 */
final class SingleAttempt implements HttpRequest.BodyPublisher {

    private final HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();
    private final AtomicBoolean attempted = new AtomicBoolean();

    @Override
    public long contentLength() {
        if (attempted.getAndSet(true)) {
            throw new UncheckedIOException(new IOException("The connection was closed without an answer"));
        }
        return 0;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        nothing.subscribe(subscriber);
    }
}
