package org.chaosee.benchmarks.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * The server behind the proxies, a process of its own. A connection whose first byte is {@link #SINK} is read to its end;
 * all others are echoed. Prints its port.
 */
final class Backend {

    static final byte SINK = 1;
    static final byte ECHO = 2;

    private static final int BUFFER = 256 * 1024;

    private Backend() {}

    public static void main(String[] args) throws IOException {
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4096);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        System.out.println(server.socket().getLocalPort());
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        while (!Thread.interrupted()) {
            selector.select(key -> {
                try {
                    if (key.isAcceptable()) {
                        accept(server, selector);
                    } else {
                        read(key, buffer);
                    }
                } catch (IOException e) {
                    key.cancel();
                }
            });
        }
    }

    private static void accept(ServerSocketChannel server, Selector selector) throws IOException {
        SocketChannel channel = server.accept();
        if (channel != null) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(selector, SelectionKey.OP_READ);
        }
    }

    private static void read(SelectionKey key, ByteBuffer buffer) throws IOException {
        SocketChannel channel = (SocketChannel) key.channel();
        buffer.clear();
        int read = channel.read(buffer);
        if (read < 0) {
            channel.close();
            return;
        }
        buffer.flip();
        if (key.attachment() == null && buffer.hasRemaining()) {
            key.attach(buffer.get(0));
        }
        if (key.attachment() instanceof Byte kind && kind == ECHO) {
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }
}
