package org.chaosee.proxy.relay;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.chaosee.proxy.model.Direction;
import org.jspecify.annotations.Nullable;

/** Tries to reach the upstream for a connection: looks up its name, and tries one address after the other. */
final class Dial {

    private final Relay relay;
    private final Connection connection;
    private final EventLoop thread;
    private final Deque<InetSocketAddress> left = new ArrayDeque<>();
    private @Nullable Future<?> deadline;
    private @Nullable ChannelFuture attempt;
    private boolean over;

    Dial(Relay relay, Connection connection) {
        this.relay = relay;
        this.connection = connection;
        this.thread = connection.client().channel().eventLoop();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What is to follow is told to it.
    void start() {
        Address upstream;
        try {
            upstream = Address.of(relay.upstream());
        } catch (IllegalArgumentException e) {
            connection.undialled();
            return;
        }
        deadline = thread.schedule(this::giveUp, relay.bounds().dial().toNanos(), TimeUnit.NANOSECONDS);
        relay.resolver().resolve(upstream).whenComplete((all, failure) -> inThread(failure == null ? all : List.of()));
    }

    void cancel() {
        over = true;
        if (deadline != null) {
            deadline.cancel(false);
        }
        if (attempt != null) {
            shut(attempt);
        }
    }

    private void inThread(List<InetSocketAddress> all) {
        if (thread.inEventLoop()) {
            resolved(all);
            return;
        }
        try {
            thread.execute(() -> resolved(all));
        } catch (RejectedExecutionException e) {
            over = true; // Nobody is there to hear of it.
        }
    }

    private void resolved(List<InetSocketAddress> all) {
        left.addAll(all);
        next();
    }

    private void next() {
        if (over) {
            return;
        }
        InetSocketAddress address = left.poll();
        if (address == null) {
            giveUp();
        } else if (relay.policy().allows(address)) {
            attempt(address);
        } else {
            next();
        }
    }

    private void attempt(InetSocketAddress address) {
        ChannelFuture connecting = new Bootstrap()
                .group(thread)
                .channel(relay.transport().client())
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.SO_KEEPALIVE, true)
                .option(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .option(ChannelOption.AUTO_READ, false)
                .option(ChannelOption.WRITE_BUFFER_WATER_MARK, relay.waterMark())
                .option(ChannelOption.RCVBUF_ALLOCATOR, relay.pieces())
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 0)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(new Side(connection, channel, connection.counts().stream(Direction.UPSTREAM)));
                    }
                })
                .connect(address);
        attempt = connecting;
        connecting.addListener(done -> attempted(connecting));
    }

    private void attempted(ChannelFuture connecting) {
        if (over) {
            shut(connecting);
        } else if (connecting.isSuccess()) {
            over = true;
            if (deadline != null) {
                deadline.cancel(false);
            }
            connection.dialled(connecting.channel().pipeline().get(Side.class));
        } else if (isReset(connecting.cause())) {
            cancel();
            connection.reset();
        } else {
            next();
        }
    }

    private void giveUp() {
        if (!over) {
            cancel();
            connection.undialled();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Nobody has got to know that socket yet.
    private static void shut(ChannelFuture connecting) {
        connecting.channel().close();
    }

    /**
     * Whether the server was there, and has reset the connection before we got to see it. Of the exceptions of epoll only the
     * text tells, in the language of the system, with the number of the error.
     */
    private static boolean isReset(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Connection reset") || message.contains("(-104)");
    }
}
