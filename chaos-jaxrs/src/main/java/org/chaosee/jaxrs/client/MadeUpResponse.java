package org.chaosee.jaxrs.client;

import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chaosee.api.fault.AbortFault;

/** The response that an abort makes up, in place of the other side's. */
final class MadeUpResponse {

    private static final String TEXT =
            MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8").toString();

    private MadeUpResponse() {}

    /** Without the other side being asked. */
    static Response of(AbortFault abort) {
        Response.ResponseBuilder response = Response.status(abort.status());
        headers(abort).forEach(response::header);
        if (abort.body() != null) {
            response.entity(abort.body());
        }
        return response.build();
    }

    /** In place of what the other side has answered. */
    static void replace(ClientResponseContext response, AbortFault abort) throws IOException {
        discard(response);
        response.setStatusInfo(
                Response.Status.fromStatusCode(abort.status()) == null
                        ? Response.status(abort.status()).build().getStatusInfo()
                        : Response.Status.fromStatusCode(abort.status()));
        response.getHeaders().clear();
        headers(abort).forEach((name, value) -> response.getHeaders().put(name, List.of(value)));
        String body = abort.body() == null ? "" : abort.body();
        response.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The answer is lost, and its connection given back. */
    static void discard(ClientResponseContext response) throws IOException {
        InputStream entity = response.hasEntity() ? response.getEntityStream() : null;
        if (entity != null) {
            entity.close();
        }
    }

    private static Map<String, String> headers(AbortFault abort) {
        boolean typed = abort.headers().keySet().stream().anyMatch(HttpHeaders.CONTENT_TYPE::equalsIgnoreCase);
        if (typed || abort.body() == null) {
            return abort.headers();
        }
        Map<String, String> headers = new TreeMap<>(abort.headers());
        headers.put(HttpHeaders.CONTENT_TYPE, TEXT);
        return headers;
    }
}
