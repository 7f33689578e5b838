package org.chaosee.proxy.relay;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The threads that carry the traffic, and the kind of sockets they know: those of epoll, where there is epoll. */
public final class Transport implements AutoCloseable {

    /** That of a socket whose connection is over, TCP_CLOSE, as in the kernel's {@code tcp_states.h}. */
    private static final int GONE = 7;

    private final EventLoopGroup threads;
    private final Class<? extends ServerChannel> server;
    private final Class<? extends Channel> client;

    private Transport(EventLoopGroup threads, Class<? extends ServerChannel> server, Class<? extends Channel> client) {
        this.threads = threads;
        this.server = server;
        this.client = client;
    }

    /**
     * One with so many threads, which don't keep the process alive.
     *
     * @param portable whether to do without epoll in any case
     */
    public static Transport start(int threads, boolean portable) {
        ThreadFactory factory = new DefaultThreadFactory("chaos-proxy", true);
        return !portable && Epoll.isAvailable()
                ? new Transport(
                        new EpollEventLoopGroup(threads, factory),
                        EpollServerSocketChannel.class,
                        EpollSocketChannel.class)
                : new Transport(
                        new NioEventLoopGroup(threads, factory), NioServerSocketChannel.class, NioSocketChannel.class);
    }

    /** Whether {@link #isGone} can tell. */
    static boolean knowsState(Channel channel) {
        return channel instanceof EpollSocketChannel;
    }

    /** Whether the connection of an open socket is over, as after a reset. */
    static boolean isGone(Channel channel) {
        return channel instanceof EpollSocketChannel socket
                && socket.isOpen()
                && socket.tcpInfo().state() == GONE;
    }

    /** Ends them; what is still open is closed. */
    @Override
    public void close() {
        threads.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(5, TimeUnit.SECONDS);
    }

    EventLoopGroup threads() {
        return threads;
    }

    Class<? extends ServerChannel> server() {
        return server;
    }

    Class<? extends Channel> client() {
        return client;
    }
}
