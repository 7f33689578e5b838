package org.chaosee.experiment.provider.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.provider.BoundedBytes;
import org.chaosee.experiment.provider.Call;
import org.chaosee.experiment.provider.FailedException;
import org.chaosee.experiment.provider.Provider;
import org.chaosee.experiment.provider.Seconds;
import org.chaosee.experiment.value.Json;

/** Calls over HTTP. Any status is an answer. */
public final class HttpProvider implements Provider {

    private static final int MOST_REDIRECTS = 30;

    private final Rules rules;
    private final Clients clients = new Clients();

    public HttpProvider(Rules rules) {
        this.rules = rules;
    }

    @Override
    public JsonNode call(Call call) throws FailedException, InterruptedException {
        JsonNode timeout = call.patterns().fill(call.provider().path("timeout"));
        boolean isPair = timeout.isArray() && timeout.size() == 2;
        if (timeout.isArray() && !isPair) {
            throw new IllegalArgumentException("A timeout is a number or two, and not " + timeout);
        }
        Duration connect = Seconds.timeout(isPair ? timeout.get(0) : timeout);
        Duration answer = Seconds.shorter(Seconds.timeout(isPair ? timeout.get(1) : timeout), call.limit());
        boolean verify = call.provider().path("verify_tls").asBoolean(true);
        HttpClient client = clients.get(Seconds.shorter(connect, answer), verify);
        Request request = Request.of(call, rules);
        int retries = call.provider().path("max_retries").asInt();
        Deadline whole = Deadline.in(answer);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            // A timeout of the format's own engine begins anew with each redirect.
            Deadline deadline = rules.limitsTime() ? whole : Deadline.in(answer);
            HttpResponse<BoundedBytes> response = send(client, request, deadline, retries);
            Request next = request.redirected(response);
            if (next == null) {
                return output(response);
            }
            request = next;
        }
        throw new IllegalArgumentException("More than %d redirects".formatted(MOST_REDIRECTS));
    }

    private static HttpResponse<BoundedBytes> send(HttpClient client, Request request, Deadline deadline, int retries)
            throws FailedException, InterruptedException {
        for (int left = retries; ; left--) {
            CompletableFuture<HttpResponse<BoundedBytes>> answer = client.sendAsync(request.toHttp(), Body.bounded());
            try {
                return answer.get(deadline.left(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                answer.cancel(true);
                throw e;
            } catch (TimeoutException e) {
                answer.cancel(true);
                throw new FailedException(
                        "%s didn't answer within %s".formatted(request.address(), deadline.text()), e);
            } catch (ExecutionException e) {
                boolean noConnection =
                        e.getCause() instanceof ConnectException || e.getCause() instanceof HttpConnectTimeoutException;
                if (!noConnection || left <= 0 || deadline.left() == 0) {
                    throw failure(request, e);
                }
            }
        }
    }

    private static FailedException failure(Request request, ExecutionException e) {
        if (e.getCause() instanceof IOException || e.getCause() instanceof UncheckedIOException) {
            return new FailedException("%s can't be reached: %s".formatted(request.address(), e.getCause()), e);
        }
        throw new IllegalStateException("The call broke", e);
    }

    private ObjectNode output(HttpResponse<BoundedBytes> response) {
        ObjectNode output = Json.object();
        output.put("status", response.statusCode());
        ObjectNode headers = output.putObject("headers");
        response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        output.set("body", new Answer(response, rules).body());
        if (response.body().isTruncated()) {
            output.putArray("truncated").add("body");
        }
        return output;
    }
}
