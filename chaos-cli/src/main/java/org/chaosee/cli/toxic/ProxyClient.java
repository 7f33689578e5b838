package org.chaosee.cli.toxic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CancellationException;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.client.Exchange;
import org.chaosee.cli.client.Exchange.Reply;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** Asks the API of one chaos-proxy, or Toxiproxy. Safe for use by several threads. */
public final class ProxyClient {

    private final ProxyAccess access;
    private final HttpClient http;

    public ProxyClient(ProxyAccess access) {
        this.access = access;
        // Redirects are not followed: the token would be sent to another place.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(access.timeout())
                .build();
    }

    public ProxyAccess access() {
        return access;
    }

    /**
     * The body of the answer, if that is one of success; missing when it has none.
     *
     * @throws CommandException with a sentence for the user, when there is none
     */
    public JsonNode ask(Call call) {
        Reply response = send(call);
        if (response.status() >= 300) {
            throw refusal(response);
        }
        try {
            return response.body().isEmpty() ? MissingNode.getInstance() : Json.parse(response.body());
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.UNREACHABLE, access + " does not answer with JSON, so there is no proxy");
        }
    }

    private Reply send(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(access + call.path()));
        if (access.token() != null) {
            request.header("Authorization", "Bearer " + access.token());
        }
        JsonNode body = call.body();
        request.method(
                call.method(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.compact(body)));
        try {
            return Exchange.text(http, request.build(), access.timeout());
        } catch (IOException e) {
            throw silent(Exchange.why(e, access.timeout()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for " + access);
        }
    }

    private CommandException refusal(Reply response) {
        int status = response.status();
        String why = error(response.body());
        return switch (status) {
            case 401 ->
                new CommandException(
                        ExitCode.DENIED,
                        access
                                + " lets nobody in with this token; CHAOS_PROXY_TOKEN or --proxy-token-file gives another one");
            case 403 -> new CommandException(ExitCode.DENIED, access + " denies it" + why);
            case 404 ->
                new CommandException(
                        why.isEmpty() ? ExitCode.UNREACHABLE : ExitCode.MISSING,
                        why.isEmpty()
                                ? access + " knows no such route, so it is no proxy, or another version of one"
                                : "There is none" + why);
            case 409 -> new CommandException(ExitCode.CONFLICT, "It can't be created" + why);
            default ->
                status >= 500
                        ? new CommandException(ExitCode.SERVER_FAILED, access + " failed" + why)
                        : new CommandException(ExitCode.INVALID, access + " refused it" + why);
        };
    }

    /** With a colon ahead; empty where the API has not said it. */
    private static String error(String body) {
        try {
            JsonNode error = Json.parse(body).path("error");
            return error.isTextual() ? ": " + error.asText() : "";
        } catch (IOException e) {
            return "";
        }
    }

    private CommandException silent(String why) {
        return new CommandException(
                ExitCode.UNREACHABLE,
                access + " does not answer: " + why
                        + ". 'chaosee proxy start' starts a proxy; --proxy or CHAOS_PROXY_URL" + " says where it is");
    }
}
