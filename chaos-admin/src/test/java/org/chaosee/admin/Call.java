package org.chaosee.admin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** A request in the making. */
public final class Call {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String method;
    private final HttpRequest.Builder request;
    private BodyPublisher body = BodyPublishers.noBody();

    Call(String method, URI uri) {
        this.method = method;
        this.request = HttpRequest.newBuilder(uri);
    }

    public Call header(String name, String value) {
        request.setHeader(name, value);
        return this;
    }

    /** A caller whom the server knows by that name, in those roles. */
    public Call user(String name, String... roles) {
        return header(TestUsers.USER, name).header(TestUsers.ROLES, String.join(",", roles));
    }

    public Call json(String text) {
        return body("application/json", text);
    }

    public Call body(String contentType, String text) {
        body = BodyPublishers.ofString(text);
        return header("Content-Type", contentType);
    }

    public Call body(String contentType, byte[] bytes) {
        body = BodyPublishers.ofByteArray(bytes);
        return header("Content-Type", contentType);
    }

    /** A body that doesn't say how long it is. */
    public Call chunked(String contentType, byte[] bytes) {
        body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
        return header("Content-Type", contentType);
    }

    public Call bodyWithoutType(String text) {
        body = BodyPublishers.ofString(text);
        return this;
    }

    public Answer send() {
        try {
            return new Answer(CLIENT.send(request.method(method, body).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
