package org.chaosee.load.send;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Loads the classes of a client, and has them compiled in part, by requests to a server of our own. The target sees nothing of it. */
final class WarmUp {

    private static final int REQUESTS = 300;
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK";

    private WarmUp() {}

    static void of(Transport transport) {
        @Nullable Thread thread = null;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1_000);
            thread = new Thread(() -> serve(server), "chaosee-load-warm-up");
            thread.setDaemon(true);
            thread.start();
            ask(transport, server);
        } catch (IOException e) {
            // Without a port of ours, the first answers take longer.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (thread != null) {
                ClientThreads.joinAll(List.of(thread));
            }
        }
    }

    private static void ask(Transport transport, ServerSocket server) throws InterruptedException {
        String host = server.getInetAddress().getHostAddress();
        URI address = URI.create(
                "http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, server.getLocalPort()));
        for (int i = 0; i < REQUESTS; i++) {
            Latch reply = new Latch();
            transport.send(HttpRequest.newBuilder(address).build(), reply);
            if (!reply.isFine()) {
                return;
            }
        }
    }

    /** The one connection, which the client keeps. */
    private static void serve(ServerSocket server) {
        try (Socket socket = server.accept();
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(1_000);
            int answers = 0;
            String line = lines.readLine();
            while (line != null && answers < REQUESTS) {
                if (line.isEmpty()) {
                    socket.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
                    answers++;
                }
                line = answers < REQUESTS ? lines.readLine() : null;
            }
        } catch (IOException e) {
            // The client is as warm as it gets.
        }
    }

    private static final class Latch implements Reply {

        private final CountDownLatch end = new CountDownLatch(1);
        private volatile boolean fine;

        @Override
        public void answered(int status) {
            fine = true;
            end.countDown();
        }

        @Override
        public void failed(Throwable why) {
            end.countDown();
        }

        boolean isFine() throws InterruptedException {
            return end.await(1, TimeUnit.SECONDS) && fine;
        }
    }
}
