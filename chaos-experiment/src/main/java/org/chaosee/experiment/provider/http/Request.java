package org.chaosee.experiment.provider.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.provider.Call;
import org.jspecify.annotations.Nullable;

/**
 * What is sent.
 *
 * @param headers by their names as written
 * @param body null for none
 */
public record Request(
        URI address,
        String method,
        Map<String, String> headers,
        @Nullable String body) {

    /** Headers that no other server gets to see. */
    private static final Set<String> CREDENTIALS = Set.of("authorization", "proxy-authorization", "cookie");

    /** @throws IllegalArgumentException when the call isn't one that can be sent */
    static Request of(Call call, Rules rules) {
        Patterns patterns = call.patterns();
        String url = patterns.text(call.provider().path("url").asText());
        String method = call.provider().path("method").asText("GET").toUpperCase(Locale.ROOT);
        Map<String, String> headers = headers(patterns.fill(call.provider().path("headers")));
        JsonNode arguments = call.arguments();
        String form = "";
        String body = null;
        if (method.equals("GET")) {
            form = new FormText(rules.notation()).of(arguments);
        } else if (!arguments.isMissingNode() && !arguments.isNull()) {
            if (wantsJson(headers, rules)) {
                body = arguments.toString();
            } else {
                body = new FormText(rules.notation()).of(arguments);
                body = body.isEmpty() ? null : body;
                if (body != null && !arguments.isTextual() && !names(headers, "content-type")) {
                    headers.put("Content-Type", "application/x-www-form-urlencoded");
                }
            }
        }
        URI address = Address.of(url, form);
        if (address.getUserInfo() != null && !names(headers, "authorization")) {
            byte[] credentials = address.getUserInfo().getBytes(StandardCharsets.UTF_8);
            headers.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return new Request(Address.withoutUser(address), method, headers, body);
    }

    private static Map<String, String> headers(JsonNode filled) {
        Map<String, String> headers = new LinkedHashMap<>();
        filled.properties().forEach(member -> {
            if (!member.getValue().isTextual()) {
                throw new IllegalArgumentException(
                        "The header %s is a text, and not %s".formatted(member.getKey(), member.getValue()));
            }
            headers.put(member.getKey(), member.getValue().textValue());
        });
        return headers;
    }

    private static boolean wantsJson(Map<String, String> headers, Rules rules) {
        if (!rules.looseMediaTypes()) {
            return "application/json".equals(headers.get("Content-Type"));
        }
        return headers.entrySet().stream().anyMatch(header -> isJson(header.getKey(), header.getValue()));
    }

    private static boolean isJson(String name, String value) {
        return name.equalsIgnoreCase("Content-Type") && MediaType.of(value).isJson();
    }

    /** Whether those headers, as written, may announce a body of JSON. */
    public static boolean isJson(JsonNode headers) {
        return headers.properties().stream()
                .anyMatch(header -> isJson(header.getKey(), header.getValue().asText()));
    }

    private static boolean names(Map<String, String> headers, String name) {
        return headers.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Where the answer sends it; null when it sends it nowhere. */
    @Nullable
    Request redirected(HttpResponse<?> response) {
        int status = response.statusCode();
        String location = response.headers().firstValue("Location").orElse("");
        if (!Set.of(301, 302, 303, 307, 308).contains(status) || location.isEmpty()) {
            return null;
        }
        URI target = Address.of(address.resolve(Address.encoded(location)).toString(), "");
        Map<String, String> kept = new LinkedHashMap<>(headers);
        if (!isOf(target)) {
            kept.keySet().removeIf(name -> CREDENTIALS.contains(name.toLowerCase(Locale.ROOT)));
        }
        boolean turns =
                (status == 303 || status == 302) ? !method.equals("HEAD") : status == 301 && method.equals("POST");
        if (!turns) {
            return new Request(target, method, kept, body);
        }
        kept.keySet().removeIf("Content-Type"::equalsIgnoreCase);
        return new Request(target, "GET", kept, null);
    }

    /** Whether that is the same server, and no less guarded. */
    private boolean isOf(URI target) {
        return address.getScheme().equalsIgnoreCase(target.getScheme())
                && address.getHost().equalsIgnoreCase(target.getHost())
                && address.getPort() == target.getPort();
    }

    HttpRequest toHttp() {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                .method(
                        method,
                        body == null
                                ? new SingleAttempt()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(builder::setHeader);
        return builder.build();
    }
}
