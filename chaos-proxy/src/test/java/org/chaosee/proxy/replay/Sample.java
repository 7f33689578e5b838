package org.chaosee.proxy.replay;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many connections to a server that echoes, of which some are affected. */
final class Sample implements Closeable {

    private static final int BYTES = 10;

    private final List<Peer> peers = new ArrayList<>();
    private final boolean together;
    private List<Boolean> affected = List.of();

    Sample(int port, int count, boolean together) throws IOException {
        this.together = together;
        for (int i = 0; i < count; i++) {
            peers.add(new Peer(new Socket(InetAddress.getLoopbackAddress(), port)));
        }
    }

    /**
     * Sends some bytes on each.
     *
     * @param slowerThanMillis what is slower is affected; 0 when only what has no echo is
     */
    Measured measure(long slowerThanMillis) throws InterruptedException, ExecutionException {
        List<Callable<Boolean>> tries = new ArrayList<>();
        peers.forEach(peer -> tries.add(() -> isAffected(peer, slowerThanMillis)));
        ExecutorService threads = Executors.newFixedThreadPool(together ? peers.size() : 1);
        List<Boolean> now = new ArrayList<>();
        try {
            for (Future<Boolean> each : threads.invokeAll(tries)) {
                now.add(each.get());
            }
        } finally {
            threads.shutdown();
        }
        long changed = 0;
        for (int i = 0; i < affected.size(); i++) {
            changed += affected.get(i).equals(now.get(i)) ? 0 : 1;
        }
        affected = now;
        return new Measured()
                .set("affected", now.stream().filter(each -> each).count())
                .set("changed", changed);
    }

    private static boolean isAffected(Peer peer, long slowerThanMillis) {
        long start = System.nanoTime();
        try {
            peer.send(BYTES);
            long until = start + 10_000_000_000L;
            for (int got = 0; got < BYTES; ) {
                int count = peer.read(BYTES - got, until);
                if (count < 0) {
                    return true;
                }
                got += count;
            }
        } catch (IOException e) {
            return true;
        }
        return slowerThanMillis > 0 && System.nanoTime() - start > slowerThanMillis * 1_000_000;
    }

    @Override
    public void close() throws IOException {
        for (Peer peer : peers) {
            peer.close();
        }
    }
}
