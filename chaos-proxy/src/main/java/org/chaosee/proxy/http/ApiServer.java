package org.chaosee.proxy.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.WriteTimeoutHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.json.Json;
import org.chaosee.proxy.metrics.Metrics;

/** The API, while it can be reached. */
@SuppressWarnings("FutureReturnValueIgnored") // What fails closes the connection, and there is nobody else to tell.
public final class ApiServer implements AutoCloseable {

    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration READ = Duration.ofSeconds(15);
    private static final Duration WRITE = Duration.ofSeconds(30);
    private static final int LONGEST_LINE = 8192;
    private static final int LONGEST_HEADERS = 16384;
    private static final int LONGEST_CHUNK = 8192;

    private final Lanes lanes = new Lanes();
    private final EventLoopGroup group = new NioEventLoopGroup(1, new DefaultThreadFactory("chaos-proxy-api", true));
    private final Channel channel;

    private ApiServer(ApiSettings settings, Proxies proxies, Metrics metrics) throws IOException {
        try {
            channel = bind(settings, proxies, metrics);
        } catch (IOException | RuntimeException e) {
            close(group, lanes);
            throw e;
        }
    }

    /**
     * Starts one; it can be reached when this returns.
     *
     * @throws IOException when it can't listen there; the message is a sentence
     */
    public static ApiServer start(ApiSettings settings, Proxies proxies, Metrics metrics) throws IOException {
        return new ApiServer(settings, proxies, metrics);
    }

    private Channel bind(ApiSettings settings, Proxies proxies, Metrics metrics) throws IOException {
        InetAddress address = resolved(settings.host());
        Json json = new Json();
        Errors errors = new Errors(json);
        Doorkeeper doorkeeper = new Doorkeeper(errors, settings.host(), address.isLoopbackAddress(), settings.token());
        Dispatcher dispatcher =
                new Dispatcher(Routes.of(proxies, metrics, json, errors, settings.version()), doorkeeper, errors);
        var bound = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel child) {
                        TimeLimits limits = new TimeLimits(IDLE, READ);
                        Turnstile turnstile = new Turnstile();
                        child.pipeline()
                                .addLast(
                                        limits,
                                        new WriteTimeoutHandler(WRITE.toSeconds(), TimeUnit.SECONDS),
                                        new HttpServerCodec(LONGEST_LINE, LONGEST_HEADERS, LONGEST_CHUNK),
                                        turnstile,
                                        new ApiHandler(dispatcher, errors, lanes, limits, turnstile));
                    }
                })
                .bind(new InetSocketAddress(address, settings.port()))
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new IOException(
                    "The API can't listen on %s:%d: %s"
                            .formatted(
                                    settings.host(),
                                    settings.port(),
                                    bound.cause().getMessage()),
                    bound.cause());
        }
        return bound.channel();
    }

    private static InetAddress resolved(String host) throws IOException {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("The API can't listen on %s: there is no such host".formatted(host), e);
        }
    }

    /** Where it is reached, with its real port. */
    public InetSocketAddress address() {
        return (InetSocketAddress) channel.localAddress();
    }

    /** Waits until it has ended. */
    public void awaitEnd() {
        channel.closeFuture().awaitUninterruptibly();
    }

    /** Ends it with the connections that it has. */
    @Override
    public void close() {
        channel.close().awaitUninterruptibly();
        close(group, lanes);
    }

    private static void close(EventLoopGroup group, Lanes lanes) {
        group.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
        lanes.close();
    }
}
