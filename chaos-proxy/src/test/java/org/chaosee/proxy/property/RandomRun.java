package org.chaosee.proxy.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import org.chaosee.proxy.control.Proxies;
import org.chaosee.proxy.model.Direction;
import org.chaosee.proxy.model.ProxySpec;

/** One connection, random data both ways, and random changes of toxics meanwhile. */
final class RandomRun implements Callable<Void> {

    private static final int LARGEST = 200_000;
    private static final int PATIENCE_MILLIS = 60_000;

    private final Proxies proxies;
    private final int number;
    private final Random random;

    RandomRun(Proxies proxies, int number) {
        this.proxies = proxies;
        this.number = number;
        this.random = new Random(number);
    }

    @Override
    public Void call() throws Exception {
        String proxy = "run-" + number;
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String upstream = "127.0.0.1:" + listening.getLocalPort();
            String listen = proxies.create(new ProxySpec(proxy, "127.0.0.1:0", upstream, true))
                    .listen();
            int port = Integer.parseInt(listen.substring(listen.indexOf(':') + 1));
            try (Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
                    Socket server = listening.accept()) {
                exchange(proxy, client, server);
            }
        } finally {
            proxies.delete(proxy);
        }
        return null;
    }

    private void exchange(String proxy, Socket client, Socket server) throws Exception {
        client.setSoTimeout(PATIENCE_MILLIS);
        server.setSoTimeout(PATIENCE_MILLIS);
        byte[] question = data();
        byte[] answer = data();
        RandomToxics toxics = new RandomToxics(proxies, proxy, random);
        toxics.someAhead();
        Talker clientSide = new Talker(client, question);
        Talker serverSide = new Talker(server, answer);
        toxics.change();
        check(Direction.UPSTREAM, toxics, question, serverSide.received());
        check(Direction.DOWNSTREAM, toxics, answer, clientSide.received());
        assertThat(clientSide.isBroken() || serverSide.isBroken())
                .as("run " + number + " broken")
                .matches(broken -> !broken || toxics.mayEnd());
    }

    private void check(Direction direction, RandomToxics toxics, byte[] sent, byte[] received) {
        String what = "run " + number + ", " + direction + ", " + received.length + " of " + sent.length;
        if (!toxics.mayEnd()) {
            assertThat(Arrays.equals(received, sent)).as(what).isTrue();
        } else {
            // Also after a toxic that drops data: where bytes are missing, nothing may follow.
            assertThat(Arrays.equals(received, 0, received.length, sent, 0, Math.min(received.length, sent.length)))
                    .as(what)
                    .isTrue();
        }
    }

    private byte[] data() {
        byte[] data = new byte[random.nextInt(LARGEST)];
        random.nextBytes(data);
        return data;
    }
}
