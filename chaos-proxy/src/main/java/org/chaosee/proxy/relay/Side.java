package org.chaosee.proxy.relay;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.DuplexChannel;
import java.util.concurrent.TimeUnit;
import org.chaosee.proxy.effect.Buffers;
import org.chaosee.proxy.report.StreamCounts;

/** The socket to the client, or the one to the server. Tells its connection what happens there. */
final class Side extends ChannelInboundHandlerAdapter {

    /** How long to listen to a side that has been told that this is the end, so that it isn't shown a reset instead. */
    private static final long GRACE_SECONDS = 1;

    /** How often to ask whether a side that has ended its own stream is still there. */
    private static final long WATCH_SECONDS = 1;

    private final Connection connection;
    private final Channel channel;
    private final StreamCounts towards;
    private boolean inputEnded;
    private boolean outputEnded;
    private boolean lingers;
    private boolean closing;
    private boolean unflushed;

    /** @param towards counts what is sent there */
    Side(Connection connection, Channel channel, StreamCounts towards) {
        this.connection = connection;
        this.channel = channel;
        this.towards = towards;
    }

    Channel channel() {
        return channel;
    }

    boolean isInputEnded() {
        return inputEnded;
    }

    /** Whether it has been told the end, after all that was sent to it. */
    boolean isOutputEnded() {
        return outputEnded;
    }

    /** Whether nobody has to wait until it takes what was sent to it. One that is closed takes everything, to no avail. */
    boolean isTaking() {
        return closing || channel.isWritable();
    }

    void read(boolean on) {
        if (!closing && channel.config().isAutoRead() != on) {
            channel.config().setAutoRead(on);
        }
    }

    void write(ByteBuf arrived, boolean flush) {
        if (closing) {
            arrived.release();
            return;
        }
        ByteBuf data = isBehind() ? Buffers.compact(arrived) : arrived;
        ChannelFutureListener listener = new Written(data.readableBytes());
        if (flush) {
            unflushed = false;
            channel.writeAndFlush(data).addListener(listener);
        } else {
            unflushed = true;
            channel.write(data).addListener(listener);
        }
    }

    /** Whether it hasn't even taken what was sent before, so that data is going to wait here. */
    private boolean isBehind() {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        return !unflushed && waiting != null && !waiting.isEmpty();
    }

    void flush() {
        if (unflushed) {
            unflushed = false;
            channel.flush();
        }
    }

    /** It is told the end after all that was sent to it. */
    void endOutput() {
        if (!closing) {
            channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener((ChannelFutureListener) this::flushed);
        }
    }

    /** Like that, and then it is closed, without waiting for its own end for long. */
    void endAll() {
        lingers = true;
        read(true);
        endOutput();
    }

    /** Nothing that it says matters any more. */
    void endInput() {
        inputEnded = true;
        closeIfDone();
    }

    void close() {
        if (!closing) {
            shut();
        }
    }

    void reset() {
        if (!closing) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            shut();
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        connection.opened(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf data = (ByteBuf) message;
        if (closing) {
            data.release();
        } else {
            connection.received(this, data);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        connection.flush();
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        connection.regulate();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent && !inputEnded && !closing) {
            inputEnded = true;
            connection.ended(this);
            closeIfDone();
            watchLater();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (!closing) {
            broke();
        }
        connection.closed();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (!closing) {
            connection.failed(this, cause);
        }
    }

    /** No event tells of the reset of a side that has ended its own stream: it would show only with the next write there. */
    @SuppressWarnings("FutureReturnValueIgnored") // It looks by itself whether there is something left to watch.
    private void watchLater() {
        if (!closing && Transport.knowsState(channel)) {
            channel.eventLoop().schedule(this::watch, WATCH_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void watch() {
        if (!closing && Transport.isGone(channel)) {
            broke();
        } else {
            watchLater();
        }
    }

    private void broke() {
        shut();
        connection.broke(this);
    }

    private void flushed(ChannelFuture written) {
        if (closing) {
            return;
        }
        if (!written.isSuccess()) {
            broke();
            return;
        }
        ((DuplexChannel) channel).shutdownOutput().addListener(ended -> outputEnded());
    }

    @SuppressWarnings("FutureReturnValueIgnored") // It happens, or the socket is closed already.
    private void outputEnded() {
        outputEnded = true;
        if (lingers && !inputEnded && !closing) {
            channel.eventLoop().schedule(this::close, GRACE_SECONDS, TimeUnit.SECONDS);
        }
        closeIfDone();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What follows, follows when it is told that the socket is closed.
    private void shut() {
        closing = true;
        channel.close();
    }

    private void closeIfDone() {
        if (inputEnded && outputEnded) {
            close();
        }
    }

    /** Counts what was written, when it was. */
    private final class Written implements ChannelFutureListener {

        private final int bytes;

        Written(int bytes) {
            this.bytes = bytes;
        }

        @Override
        public void operationComplete(ChannelFuture written) {
            if (written.isSuccess()) {
                towards.sent(bytes);
            } else if (!closing) {
                broke();
            }
        }
    }
}
