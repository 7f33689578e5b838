package org.chaosee.proxy.replay;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Sends requests byte for byte as they are wanted, and reads the replies. */
public final class HttpWire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;

    public HttpWire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = socket.getInputStream();
    }

    /** Sends one request over a connection of its own. */
    public static HttpReply send(int port, String method, String path, String body) throws IOException {
        try (HttpWire wire = new HttpWire(port)) {
            return wire.exchange(method, path, Map.of("Host", "127.0.0.1:" + port), body, false);
        }
    }

    /**
     * Sends a request, and reads the reply.
     *
     * @param body null for none, and no length either
     */
    public HttpReply exchange(String method, String path, Map<String, String> headers, String body, boolean chunked)
            throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.keySet().removeIf(name -> name.equalsIgnoreCase("content-length"));
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        if (chunked) {
            all.put("Transfer-Encoding", "chunked");
            content = chunks(content);
        } else if (body != null) {
            all.put("Content-Length", String.valueOf(content.length));
        }
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        request.writeBytes(content);
        write(request.toByteArray());
        return reply(method.equals("HEAD"));
    }

    private static byte[] chunks(byte[] content) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        for (int from = 0; from < content.length; from += 7) {
            int length = Math.min(7, content.length - from);
            result.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            result.write(content, from, length);
            result.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        result.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return result.toByteArray();
    }

    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    public HttpReply reply(boolean withoutBody) throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        int length = withoutBody || status == 204 ? 0 : Integer.parseInt(headers.get("content-length"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("The reply ends within its body");
        }
        return new HttpReply(status, headers, new String(body, StandardCharsets.UTF_8));
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The reply ends within its head, after " + line);
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
