package org.chaosee.proxy.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;

/** One end of a connection through a proxy, in plain sockets. */
public final class Peer implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;

    public Peer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    public Socket socket() {
        return socket;
    }

    public void send(String text) throws IOException {
        send(text.getBytes(UTF_8));
    }

    public void send(byte[] data) throws IOException {
        socket.getOutputStream().write(data);
    }

    public String receive(int size) throws IOException {
        return new String(socket.getInputStream().readNBytes(size), UTF_8);
    }

    public String receiveAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    /** Waits for the end, which it names: end or reset. Nothing may come before it. */
    public String end() throws IOException {
        try {
            int read = socket.getInputStream().read();
            return read < 0 ? "end" : "byte " + read;
        } catch (SocketException e) {
            return "reset";
        }
    }

    public void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
