package org.chaosee.jaxrs.server;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.OutputStream;
import org.chaosee.core.answer.Line;

/**
 * The connection that an answer goes by. When it breaks, what is left of the body never comes: the client has been told of
 * a longer one, or waits for the last chunk.
 */
final class ConnectionLine implements Line {

    private final MultivaluedMap<String, Object> headers;
    private final Connections connections;

    ConnectionLine(MultivaluedMap<String, Object> headers, Connections connections) {
        this.headers = headers;
        this.connections = connections;
    }

    /** Where the headers have been sent already, this is without effect, and the body comes in chunks. */
    @Override
    public void breaking(long length) {
        if (!headers.containsKey(HttpHeaders.CONTENT_LENGTH)) {
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, length);
        }
        // Also a server whose connections can't be broken ends this one, and keeps nobody waiting for the rest.
        headers.putSingle("Connection", "close");
    }

    @Override
    public void broken(OutputStream out) throws IOException {
        out.flush();
        if (!connections.isCommitted()) {
            out.close(); // Jersey holds short bodies back until then.
        }
        connections.breakOff();
    }
}
