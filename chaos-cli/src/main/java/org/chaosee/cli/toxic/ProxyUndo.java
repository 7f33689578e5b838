package org.chaosee.cli.toxic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.jspecify.annotations.Nullable;

/** A request that undoes another one: now, or in the process that undoes. */
public final class ProxyUndo {

    /** The kind of what is to be undone. */
    public static final String KIND = "proxy";

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private ProxyUndo() {}

    /** For the process that undoes. Nobody else gets to see it: the token is part of it. */
    public static ObjectNode of(ProxyAccess access, Call call) {
        return Json.object()
                .put("kind", KIND)
                .put("address", access.address().toString())
                .put("token", access.token())
                .put("method", call.method())
                .put("path", call.path())
                .set("body", call.body());
    }

    /** What that process does with it; it throws what {@link #carryOut} does. The client is made at once, which takes its time. */
    public static Runnable prepared(JsonNode undo) {
        JsonNode body = undo.path("body");
        Call call = new Call(
                undo.path("method").asText(), undo.path("path").asText(), Map.of(), body.isObject() ? body : null);
        ProxyClient client = new ProxyClient(
                new ProxyAccess(URI.create(undo.path("address").asText()), text(undo.path("token")), TIMEOUT));
        return () -> carryOut(client, call);
    }

    /**
     * Asks for it. What isn't there any more is undone.
     *
     * @throws CommandException when it may have to be done again
     */
    public static void carryOut(ProxyClient client, Call call) {
        try {
            client.ask(call);
        } catch (CommandException e) {
            if (e.code() != ExitCode.MISSING) {
                throw e;
            }
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
