package org.chaosee.jaxrs.server;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.io.Closeable;
import java.io.IOException;
import java.lang.annotation.Annotation;

/** An answer that never arrives: another response stands in its place. */
final class LostAnswer {

    private static final Annotation[] NO_ANNOTATIONS = {};

    private LostAnswer() {}

    /** Nothing of the answer stays, its headers included. */
    static void replace(ContainerResponseContext answer, Response by) {
        close(answer.getEntity());
        answer.setStatusInfo(by.getStatusInfo());
        answer.getHeaders().clear();
        answer.getHeaders().putAll(by.getHeaders());
        if (by.getMediaType() == null) {
            answer.setEntity(by.getEntity());
        } else {
            answer.setEntity(by.getEntity(), NO_ANNOTATIONS, by.getMediaType());
        }
    }

    /** A stream that the server will not write is closed by nobody else. */
    private static void close(Object entity) {
        if (entity instanceof Closeable stream) {
            try {
                stream.close();
            } catch (IOException e) {
                // The application's stream failed to close; its answer is lost all the same.
            }
        }
    }
}
