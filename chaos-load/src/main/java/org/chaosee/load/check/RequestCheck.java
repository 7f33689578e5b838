package org.chaosee.load.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.SplittableRandom;
import org.chaosee.load.plan.Addresses;
import org.chaosee.load.plan.LoadPlan;
import org.chaosee.load.plan.PathPattern;
import org.chaosee.load.plan.RequestTemplate;
import org.chaosee.load.plan.Statuses;
import org.jspecify.annotations.Nullable;

/** One request. */
record RequestCheck(Members members, URI base) {

    private static final String METHOD = "A method of HTTP that a client may send, such as GET or POST";
    private static final String PATH =
            "A path that begins with a slash, may have a query, and {random:1-100} and {uuid} where something changes";
    private static final String BODY = "A text, or an object or a list, which is sent as JSON";
    private static final String EXPECT =
            "Statuses and ranges of them from %d to %d, such as 200-299,404".formatted(Statuses.MIN, Statuses.MAX);

    RequestTemplate read() {
        String method = members.parsed("method", "GET", METHOD, RequestCheck::method);
        PathPattern path = members.parsed("path", PathPattern.of(""), PATH, this::path);
        String name = members.text("name", (method + " " + path).strip(), "A text that isn't blank");
        Map<String, String> headers = Headers.read(members);
        String body = body(headers);
        int weight = (int) members.whole("weight", 1, 1, LoadPlan.MAX_WEIGHT);
        Statuses expect = expect();
        members.refuseOthers();
        return new RequestTemplate(name, method, path, headers, body, weight, expect);
    }

    private static String method(String text) {
        // The client itself is asked: it knows methods that it doesn't send.
        HttpRequest.newBuilder().method(text, HttpRequest.BodyPublishers.noBody());
        return text;
    }

    private PathPattern path(String text) {
        PathPattern path = PathPattern.of(text);
        if (!text.startsWith("/")
                || Addresses.of(base, path.fill(new SplittableRandom(0))).getRawFragment() != null) {
            throw new IllegalArgumentException(text);
        }
        return path;
    }

    private @Nullable String body(Map<String, String> headers) {
        JsonNode body = members.get("body");
        if (!members.has("body")) {
            return null;
        }
        if (body.isTextual()) {
            return body.textValue();
        }
        if (!body.isContainerNode()) {
            members.refuse("body", BODY);
            return null;
        }
        if (headers.keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            headers.put("Content-Type", "application/json");
        }
        return body.toString();
    }

    private Statuses expect() {
        JsonNode value = members.get("expect");
        if (!value.isIntegralNumber()) {
            return members.parsed("expect", Statuses.OK, EXPECT, Statuses::of);
        }
        try {
            // In YAML a single status is a number.
            return Statuses.of(value.asText());
        } catch (IllegalArgumentException e) {
            members.refuse("expect", EXPECT);
            return Statuses.OK;
        }
    }
}
