package org.chaosee.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request as somebody writes it by hand, byte by byte, where a client would refuse to send it. */
final class RawCall {

    private RawCall() {}

    /**
     * Sends the request, and returns the whole answer.
     *
     * @param head the request line and the headers, without the empty line; each character is a byte
     */
    static String send(URI server, String head) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(30_000);
            String request = head + "\r\nHost: " + server.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
