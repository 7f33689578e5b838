package org.chaosee.proxy.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Closes a connection whose client is too slow: with the next request, or in the midst of one. */
@SuppressWarnings("FutureReturnValueIgnored") // What fails closes the connection, and there is nobody else to tell.
final class TimeLimits extends ChannelInboundHandlerAdapter {

    private final Duration idle;
    private final Duration read;
    private boolean waiting;
    private @Nullable ScheduledFuture<?> end;

    /**
     * @param idle the longest time between two requests
     * @param read the longest time from the first byte of a request to its last
     */
    TimeLimits(Duration idle, Duration read) {
        this.idle = idle;
        this.read = read;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        replied(ctx);
        ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (waiting) {
            waiting = false;
            closeAfter(ctx, read);
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        complete();
        ctx.fireChannelInactive();
    }

    /** A request is there as a whole. */
    void complete() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
        waiting = false;
    }

    /** A request has been answered. */
    void replied(ChannelHandlerContext ctx) {
        waiting = true;
        closeAfter(ctx, idle);
    }

    private void closeAfter(ChannelHandlerContext ctx, Duration time) {
        if (end != null) {
            end.cancel(false);
        }
        end = ctx.executor().schedule(() -> ctx.channel().close(), time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
