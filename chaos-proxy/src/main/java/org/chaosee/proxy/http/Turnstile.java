package org.chaosee.proxy.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Holds back what comes behind a request until that has been answered. What has been read from the socket by then is kept, and
 * no more is read.
 */
final class Turnstile extends ChannelInboundHandlerAdapter {

    private final Deque<Object> held = new ArrayDeque<>();
    private boolean closed;

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (closed) {
            held.add(message);
        } else {
            ctx.fireChannelRead(message);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        held.forEach(ReferenceCountUtil::release);
        held.clear();
        ctx.fireChannelInactive();
    }

    /** From now on nothing passes. */
    void close(ChannelHandlerContext ctx) {
        closed = true;
        ctx.channel().config().setAutoRead(false);
    }

    /** Lets pass what is there, until it is closed again. */
    void open(ChannelHandlerContext ctx) {
        closed = false;
        ChannelHandlerContext own = ctx.pipeline().context(this);
        while (!closed && !held.isEmpty()) {
            own.fireChannelRead(held.remove());
        }
        if (!closed) {
            ctx.channel().config().setAutoRead(true);
        }
    }
}
