package org.chaosee.it.shop.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A connection to a server that is kept as long as the server keeps it, and then made anew. Not thread-safe. */
public final class Wire implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI server;
    private Socket socket;
    private InputStream input;

    public Wire(URI server) {
        this.server = server;
    }

    /**
     * Sends the request, and waits for the answer.
     *
     * @return the answer; one without a status when the server hung up
     * @throws UncheckedIOException when the server neither answers nor hangs up
     */
    public Reply send(Hostile request) {
        try {
            boolean fresh = socket == null;
            Reply reply = exchange(request);
            // A connection that lay idle may be closed by the time it is used.
            return reply.status() == 0 && !fresh ? exchange(request) : reply;
        } catch (SocketTimeoutException e) {
            throw new UncheckedIOException("no answer within " + PATIENCE + " to\n" + request, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            socket = null;
        }
    }

    private Reply exchange(Hostile request) throws IOException {
        open();
        try {
            socket.getOutputStream().write(request.bytes());
        } catch (IOException e) {
            // The server has heard enough; it may have answered all the same.
        }
        try {
            Reply reply = read(request.method());
            boolean last = reply.headers().stream()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .anyMatch(line -> line.startsWith("connection:") && line.contains("close"));
            if (last || reply.status() == 400 || reply.status() == 413) {
                close(); // what the server has not read is no request
            }
            return reply;
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            close();
            return Reply.NONE;
        }
    }

    private void open() throws IOException {
        if (socket == null) {
            socket = new Socket(server.getHost(), server.getPort());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            input = new BufferedInputStream(socket.getInputStream());
        }
    }

    private Reply read(String method) throws IOException {
        int status;
        List<String> headers;
        do {
            status = status(line());
            headers = headers();
        } while (status < 200);
        boolean empty = method.equals("HEAD") || status == 204 || status == 304;
        return new Reply(status, headers, empty ? "" : new String(body(headers), StandardCharsets.UTF_8));
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
            throw new IOException("no status line: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private List<String> headers() throws IOException {
        List<String> headers = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            headers.add(line);
        }
        return headers;
    }

    private byte[] body(List<String> headers) throws IOException {
        for (String header : headers) {
            String line = header.toLowerCase(Locale.ROOT);
            if (line.startsWith("content-length:")) {
                return exactly(
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()));
            } else if (line.startsWith("transfer-encoding:") && line.contains("chunked")) {
                return chunks();
            }
        }
        byte[] rest = input.readAllBytes();
        close();
        return rest;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.writeBytes(exactly(size));
            line();
        }
        headers();
        return all.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = input.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }
}
