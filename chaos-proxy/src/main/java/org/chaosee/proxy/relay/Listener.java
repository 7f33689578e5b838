package org.chaosee.proxy.relay;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A listening socket. Who comes there belongs to the relay that is set at that time. Thread-safe. */
public final class Listener implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final long REST_SECONDS = 1;

    private final Channel channel;
    private final Gate gate;

    private Listener(Channel channel, Gate gate) {
        this.channel = channel;
        this.gate = gate;
    }

    /**
     * Listens; to be followed by {@link #admit}, ahead of which nobody is let in.
     *
     * @param address a port of 0 for any that is free
     * @throws IOException when that isn't possible
     */
    public static Listener bind(Network network, InetSocketAddress address) throws IOException {
        Gate gate = new Gate();
        ChannelFuture bound = new ServerBootstrap()
                .group(network.transport().threads())
                .channel(network.transport().server())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.AUTO_READ, false)
                .handler(gate)
                .childHandler(new NoHandler())
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException("listen " + Address.text(address) + ": " + reason(bound.cause()), bound.cause());
        }
        return new Listener(bound.channel(), gate);
    }

    /** Some have no message, such as that of an address that this machine has no protocol for. */
    private static String reason(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
    }

    /** From now on, who comes belongs to that one. */
    public void admit(Relay relay) {
        gate.relay = relay;
        channel.config().setAutoRead(true);
    }

    /** Nobody is let in any more when this returns. */
    @Override
    public void close() {
        channel.close().awaitUninterruptibly();
    }

    /** Sees those who come in their order, ahead of the one who hands them out to the threads. */
    private static final class Gate extends ChannelInboundHandlerAdapter {

        private volatile @Nullable Relay relay;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            Relay present = relay;
            Channel accepted = (Channel) message;
            if (present == null) {
                accepted.unsafe().closeForcibly();
            } else {
                present.accepted(accepted);
                context.fireChannelRead(message);
            }
        }

        /**
         * Most likely there are too many open files. Who comes waits until some were closed; there is no use in a log, which
         * may have to open files, too.
         */
        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // It happens, or the socket is closed already.
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            ChannelConfig config = context.channel().config();
            config.setAutoRead(false);
            context.executor().schedule(() -> config.setAutoRead(true), REST_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** What is demanded of a server, which has none here. */
    @Sharable
    private static final class NoHandler extends ChannelInboundHandlerAdapter {}
}
