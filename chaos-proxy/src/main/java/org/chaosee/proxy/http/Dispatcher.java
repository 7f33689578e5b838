package org.chaosee.proxy.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.chaosee.proxy.json.Body;
import org.jspecify.annotations.Nullable;

/** Finds what answers a request. */
final class Dispatcher {

    private static final String REQUEST_ID = "x-toxiproxy-request-id";

    private final List<Route> routes;
    private final Doorkeeper doorkeeper;
    private final Errors errors;
    private final Body reader = new Body();

    Dispatcher(List<Route> routes, Doorkeeper doorkeeper, Errors errors) {
        this.routes = routes;
        this.doorkeeper = doorkeeper;
        this.errors = errors;
    }

    /** What answers it; it needs none of its body for that, and takes no time. */
    Task task(HttpRequest request) {
        Target target = Target.of(request.uri());
        String host = target.host() == null ? request.headers().get(HttpHeaderNames.HOST) : target.host();
        if (host == null && request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
            return Task.of(errors.reply(400, "bad request: no Host header"));
        }
        if (target.hasDoubledSlashes()) {
            return Task.of(Reply.empty(301).with("location", target.withoutDoubledSlashes()));
        }
        List<String> segments;
        try {
            segments = target.segments();
        } catch (IllegalArgumentException e) {
            return Task.of(errors.reply(400, "bad request: the path is badly encoded"));
        }
        for (Route route : routes) {
            Optional<List<String>> names = route.match(segments);
            if (names.isPresent()) {
                return known(request, host, route, names.get());
            }
        }
        return Task.of(Reply.text(404, "404 page not found\n"));
    }

    private Task known(HttpRequest request, @Nullable String host, Route route, List<String> names) {
        String id = UUID.randomUUID().toString();
        Optional<Reply> refusal = doorkeeper.refusal(request.headers(), host);
        if (refusal.isPresent()) {
            return Task.of(refusal.get().with(REQUEST_ID, id));
        }
        Resource resource = route.verb(request.method().name());
        if (resource == null) {
            String verbs = String.join(", ", new TreeSet<>(route.verbs().keySet()));
            return Task.of(Reply.empty(405).with("allow", verbs).with(REQUEST_ID, id));
        }
        return body -> answer(resource, new Call(names, body, reader)).with(REQUEST_ID, id);
    }

    // Whatever goes wrong: the next request may well succeed.
    private Reply answer(Resource resource, Call call) {
        try {
            return resource.answer(call);
        } catch (RuntimeException | Error e) {
            return errors.reply(e);
        }
    }
}
