package org.chaosee.proxy.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One request, while its body comes in, and its reply. Confined to the event loop of its connection. */
@SuppressWarnings("FutureReturnValueIgnored") // What fails closes the connection, and there is nobody else to tell.
final class Exchange {

    /** What a body may be long, in bytes. */
    static final int LARGEST_BODY = 1 << 20;

    private final HttpRequest request;
    private final Task task;
    private final boolean keepAlive;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private boolean answered;
    private @Nullable Future<?> watch;

    Exchange(HttpRequest request, Task task) {
        this.request = request;
        this.task = task;
        this.keepAlive = HttpUtil.isKeepAlive(request);
    }

    HttpMethod method() {
        return request.method();
    }

    String uri() {
        return request.uri();
    }

    /** Takes a part of the body; false when that makes it too large. */
    boolean take(ByteBuf part) {
        if (body.size() + part.readableBytes() > LARGEST_BODY) {
            return false;
        }
        byte[] bytes = new byte[part.readableBytes()];
        part.readBytes(bytes);
        body.writeBytes(bytes);
        return true;
    }

    /** What there is left to do. */
    Reply run() {
        return task.run(body.toByteArray());
    }

    /** Cancels that as soon as there is an answer. */
    void onAnswer(Future<?> cancelled) {
        watch = cancelled;
    }

    boolean isAnswered() {
        return answered;
    }

    boolean isKeptAlive() {
        return keepAlive;
    }

    /**
     * Sends the reply, unless one was sent before.
     *
     * @param then what is done when it was written
     */
    void answer(ChannelHandlerContext ctx, Reply reply, boolean last, ChannelFutureListener then) {
        if (!answered) {
            answered = true;
            if (watch != null) {
                watch.cancel(false);
            }
            FullHttpResponse response = response(reply);
            HttpUtil.setKeepAlive(response, keepAlive && !last);
            ctx.writeAndFlush(response).addListener(then);
        }
    }

    static FullHttpResponse response(Reply reply) {
        ByteBuf content = Unpooled.copiedBuffer(reply.body(), StandardCharsets.UTF_8);
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()), content);
        reply.headers().forEach(response.headers()::set);
        if (reply.status() != HttpResponseStatus.NO_CONTENT.code()) {
            response.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
        }
        return response;
    }
}
