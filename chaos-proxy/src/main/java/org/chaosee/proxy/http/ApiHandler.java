package org.chaosee.proxy.http;

import io.netty.channel.ChannelException;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.chaosee.proxy.log.Log;
import org.jspecify.annotations.Nullable;

/**
 * Takes the requests of one connection, one after the other: the next is read when the last has been answered, so that replies
 * come in order, and no client can pile up work.
 */
@SuppressWarnings("FutureReturnValueIgnored") // What fails closes the connection, and there is nobody else to tell.
final class ApiHandler extends SimpleChannelInboundHandler<HttpObject> {

    private static final Log LOG = Log.of(ApiHandler.class);
    private static final long LONGEST_CALL_SECONDS = 25;

    private final Dispatcher dispatcher;
    private final Errors errors;
    private final Lanes lanes;
    private final TimeLimits limits;
    private final Turnstile turnstile;
    private @Nullable Exchange exchange;

    ApiHandler(Dispatcher dispatcher, Errors errors, Lanes lanes, TimeLimits limits, Turnstile turnstile) {
        this.dispatcher = dispatcher;
        this.errors = errors;
        this.lanes = lanes;
        this.limits = limits;
        this.turnstile = turnstile;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HttpObject message) {
        if (message.decoderResult().isFailure()) {
            refuseUnreadable(ctx, message.decoderResult());
            return;
        }
        if (message instanceof HttpRequest request) {
            begin(ctx, request);
        }
        Exchange present = exchange;
        if (message instanceof HttpContent content && present != null) {
            take(ctx, present, content);
        }
    }

    private void begin(ChannelHandlerContext ctx, HttpRequest request) {
        Exchange present = new Exchange(request, dispatcher.task(request));
        exchange = present;
        if (HttpUtil.getContentLength(request, 0L) > Exchange.LARGEST_BODY) {
            refuseTooLarge(ctx, present);
        } else if (HttpUtil.is100ContinueExpected(request)) {
            ctx.writeAndFlush(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        }
    }

    private void take(ChannelHandlerContext ctx, Exchange present, HttpContent content) {
        if (!present.isAnswered() && !present.take(content.content())) {
            refuseTooLarge(ctx, present);
        }
        if (content instanceof LastHttpContent) {
            turnstile.close(ctx);
            if (present.isAnswered()) {
                ctx.close();
            } else {
                limits.complete();
                work(ctx, present);
            }
        }
    }

    /** The rest of it is still read, as the client wouldn't see the reply while it writes. */
    private void refuseTooLarge(ChannelHandlerContext ctx, Exchange present) {
        String message = "request body too large: at most %d bytes".formatted(Exchange.LARGEST_BODY);
        present.answer(ctx, errors.reply(413, message), true, ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    private void refuseUnreadable(ChannelHandlerContext ctx, DecoderResult result) {
        Throwable cause = result.cause();
        int status = 400;
        if (cause instanceof TooLongHttpLineException) {
            status = 414;
        } else if (cause instanceof TooLongHttpHeaderException) {
            status = 431;
        }
        var response = Exchange.response(errors.reply(status, "bad request: " + cause.getMessage()));
        HttpUtil.setKeepAlive(response, false);
        turnstile.close(ctx);
        ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }

    private void work(ChannelHandlerContext ctx, Exchange present) {
        present.onAnswer(ctx.executor().schedule(() -> overdue(ctx, present), LONGEST_CALL_SECONDS, TimeUnit.SECONDS));
        try {
            lanes.run(present.method(), () -> {
                Reply reply = present.run();
                tell(ctx, present, reply);
                ctx.executor().execute(() -> answer(ctx, present, reply));
            });
        } catch (RejectedExecutionException e) {
            answer(ctx, present, Reply.text(503, "too many requests wait\n"));
        }
    }

    private static void tell(ChannelHandlerContext ctx, Exchange exchange, Reply reply) {
        Object client = ctx.channel().remoteAddress();
        LOG.debug(
                "request",
                "method",
                exchange.method(),
                "uri",
                exchange.uri(),
                "status",
                reply.status(),
                "client",
                client);
    }

    private void overdue(ChannelHandlerContext ctx, Exchange present) {
        answer(ctx, present, Reply.text(503, "the call takes longer than 25 s, and goes on\n"));
    }

    private void answer(ChannelHandlerContext ctx, Exchange present, Reply reply) {
        present.answer(ctx, reply, false, written -> {
            if (written.isSuccess() && present.isKeptAlive()) {
                limits.replied(ctx);
                turnstile.open(ctx);
            } else {
                ctx.close();
            }
        });
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        // A client that goes away, or is too slow, is nothing to tell.
        if (!(cause instanceof IOException) && !(cause instanceof ChannelException)) {
            LOG.warn("connection of the API failed", "cause", cause);
        }
        ctx.close();
    }
}
