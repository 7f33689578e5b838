package org.chaosee.proxy.replay;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The server behind the proxy: one that sends back what it gets, or one whose part the scenario plays. */
final class Upstream implements Closeable {

    private final ServerSocket server = new ServerSocket();
    private final BlockingQueue<Socket> accepted = new LinkedBlockingQueue<>();
    private final Set<Socket> echoing = ConcurrentHashMap.newKeySet();

    Upstream(int port, boolean echo) throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
        background(() -> accept(echo));
    }

    private void accept(boolean echo) throws IOException {
        while (true) {
            Socket socket = server.accept();
            if (echo) {
                socket.setTcpNoDelay(true);
                echoing.add(socket);
                background(() -> echo(socket));
            } else {
                accepted.add(socket);
            }
        }
    }

    private static void echo(Socket socket) throws IOException {
        try (socket) {
            byte[] buffer = new byte[65_536];
            InputStream in = socket.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                socket.getOutputStream().write(buffer, 0, count);
            }
        }
    }

    private static void background(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The connection, or the listener, is gone.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** The next connection that came. */
    Peer accepted() throws IOException, InterruptedException {
        Socket socket = accepted.poll(5, TimeUnit.SECONDS);
        if (socket == null) {
            throw new IOException("The proxy doesn't dial");
        }
        return new Peer(socket);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : echoing) {
            socket.close();
        }
        for (Socket socket : accepted) {
            socket.close();
        }
    }

    private interface Work {
        void run() throws IOException;
    }
}
