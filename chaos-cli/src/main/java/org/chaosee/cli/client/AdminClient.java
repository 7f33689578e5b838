package org.chaosee.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.chaosee.cli.client.Exchange.Reply;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** Asks the admin resource of one application. Safe for use by several threads. */
public final class AdminClient {

    private final Access access;
    private final HttpClient http;

    public AdminClient(Access access) {
        this.access = access;
        // Redirects are not followed: the token would be sent to another place.
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(access.timeout())
                .build();
    }

    public URI server() {
        return access.server();
    }

    /**
     * The answer, if it is one of success.
     *
     * @throws CommandException with a sentence for the user, when there is none
     */
    public Answer ask(Call call) {
        Reply reply = send(call);
        JsonNode body = body(reply);
        if (reply.status() >= 300) {
            throw Refusals.of(access, reply.status(), body);
        }
        return new Answer(reply.status(), reply.headers(), body);
    }

    private Reply send(Call call) {
        try {
            return Exchange.text(http, request(call), access.timeout());
        } catch (IOException e) {
            throw silent(Exchange.why(e, access.timeout()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for " + access);
        }
    }

    private HttpRequest request(Call call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(access.server() + call.path()))
                .header("Accept", "application/json");
        if (access.token() != null) {
            request.header("Authorization", "Bearer " + access.token());
        }
        call.headers().forEach(request::header);
        JsonNode body = call.body();
        if (body == null) {
            return request.method(call.method(), BodyPublishers.noBody()).build();
        }
        String type = "PATCH".equals(call.method()) ? "application/merge-patch+json" : "application/json";
        return request.header("Content-Type", type)
                .method(call.method(), BodyPublishers.ofString(Json.compact(body)))
                .build();
    }

    /** Missing when there is none; what is no JSON didn't come from an admin resource. */
    private JsonNode body(Reply reply) {
        String type = reply.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (reply.body().isEmpty() || !type.contains("json")) {
            if (reply.status() < 300 && !reply.body().isEmpty()) {
                throw Refusals.noChaos(
                        access, "answers with " + (type.isEmpty() ? "no type" : type) + " instead of JSON");
            }
            return MissingNode.getInstance();
        }
        try {
            return Json.parse(reply.body());
        } catch (IOException e) {
            throw Refusals.noChaos(access, "answers with what claims to be JSON, and is none");
        }
    }

    private CommandException silent(String why) {
        return new CommandException(
                ExitCode.UNREACHABLE,
                access + " does not answer: " + why + ". Is the application running there, with chaos-admin among its"
                        + " jars? --server, CHAOS_URL or a profile says where it is");
    }
}
