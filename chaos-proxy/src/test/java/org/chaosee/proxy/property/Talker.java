package org.chaosee.proxy.property;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;

/** Sends in one thread, in pieces, and receives in another one, both to the end. */
final class Talker {

    private static final int PIECE = 7001;
    /** So that there is data under way while toxics change. */
    private static final long PAUSE_NANOS = 1_000_000;

    private static final long PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final byte[] data;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private volatile boolean broken;
    private final Thread sender = new Thread(this::send);
    private final Thread receiver = new Thread(this::receive);

    Talker(Socket socket, byte[] data) {
        this.socket = socket;
        this.data = data;
        sender.start();
        receiver.start();
    }

    /** Whether the connection ended in another way than by the end of both streams. */
    boolean isBroken() {
        return broken;
    }

    /** What has come until the end. */
    byte[] received() throws InterruptedException {
        receiver.join(PATIENCE_MILLIS);
        sender.join(PATIENCE_MILLIS);
        if (receiver.isAlive() || sender.isAlive()) {
            throw new IllegalStateException("The end didn't come");
        }
        return received.toByteArray();
    }

    private void send() {
        try {
            OutputStream out = socket.getOutputStream();
            for (int at = 0; at < data.length; at += PIECE) {
                out.write(data, at, Math.min(PIECE, data.length - at));
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            socket.shutdownOutput();
        } catch (IOException e) {
            broken = true; // What has come tells whether that is all right.
        }
    }

    private void receive() {
        byte[] buffer = new byte[PIECE];
        try {
            int read = socket.getInputStream().read(buffer);
            while (read >= 0) {
                received.write(buffer, 0, read);
                read = socket.getInputStream().read(buffer);
            }
        } catch (IOException e) {
            broken = true;
        }
    }
}
