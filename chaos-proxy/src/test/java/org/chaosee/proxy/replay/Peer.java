package org.chaosee.proxy.replay;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** One end of a connection, which knows what it has sent, and what it has got. */
final class Peer implements Closeable {

    private static final int CHUNK = 65_536;

    private final Socket socket;
    private final byte[] buffer = new byte[CHUNK];
    private final AtomicLong sent = new AtomicLong();
    private long received;
    private boolean intact = true;

    Peer(Socket socket) throws SocketException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
    }

    void send(long count) throws IOException {
        OutputStream out = socket.getOutputStream();
        for (long left = count; left > 0; ) {
            int length = (int) Math.min(left, CHUNK);
            out.write(Pattern251.bytes(sent.get(), length));
            sent.addAndGet(length);
            left -= length;
        }
    }

    /** Bytes that could be written so far. */
    long sent() {
        return sent.get();
    }

    /**
     * Reads some bytes.
     *
     * @return how many came, -1 for the end
     * @throws SocketTimeoutException when none come until then, by {@link System#nanoTime}
     */
    int read(int most, long until) throws IOException {
        long left = (until - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("It is late");
        }
        socket.setSoTimeout((int) left);
        int count = socket.getInputStream().read(buffer, 0, Math.min(most, CHUNK));
        for (int i = 0; i < count; i++) {
            intact &= buffer[i] == Pattern251.at(received + i);
        }
        received += Math.max(count, 0);
        return count;
    }

    /** Whether all bytes so far are those that were sent, in their order. */
    boolean isIntact() {
        return intact;
    }

    void halfClose() throws IOException {
        socket.shutdownOutput();
    }

    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
