package org.chaosee.proxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.chaosee.proxy.json.Json;
import org.junit.jupiter.api.Test;

class ApiHandlerTest {

    @Test
    void aCallThatTakesTooLongIsAnsweredAllTheSame() {
        CountDownLatch end = new CountDownLatch(1);
        Route stuck = Route.of("/stuck", Map.of("GET", call -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Reply.empty(204);
        }));
        Errors errors = new Errors(new Json());
        Doorkeeper doorkeeper = new Doorkeeper(errors, "localhost", true, null);
        TimeLimits limits = new TimeLimits(Duration.ofSeconds(60), Duration.ofSeconds(15));
        Turnstile turnstile = new Turnstile();
        try (Lanes lanes = new Lanes()) {
            EmbeddedChannel channel = new EmbeddedChannel();
            channel.freezeTime();
            channel.pipeline()
                    .addLast(
                            limits,
                            turnstile,
                            new ApiHandler(
                                    new Dispatcher(List.of(stuck), doorkeeper, errors),
                                    errors,
                                    lanes,
                                    limits,
                                    turnstile));
            DefaultFullHttpRequest request = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, "/stuck");
            request.headers().set(HttpHeaderNames.HOST, "localhost");
            channel.writeInbound(request);
            channel.advanceTimeBy(24, TimeUnit.SECONDS);
            channel.runPendingTasks();
            assertThat(channel.outboundMessages()).isEmpty();
            channel.advanceTimeBy(1, TimeUnit.SECONDS);
            channel.runPendingTasks();
            FullHttpResponse reply = channel.readOutbound();
            assertThat(reply.status().code()).isEqualTo(503);
            reply.release();
            end.countDown();
        }
    }
}
