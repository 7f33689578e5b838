package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.provider.http.Address;
import org.chaosee.experiment.provider.http.Request;

/**
 * Calls over HTTP.
 *
 * @param activity that makes the call
 */
record HttpCheck(CheckContext context, JsonNode activity) {

    /** A word in the sense of HTTP. */
    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";

    /** Java's client keeps them for itself. */
    private static final Set<String> RESTRICTED = Set.of("connection", "content-length", "expect", "host", "upgrade");

    void check(JsonNode provider, String pointer) {
        Findings findings = context.findings();
        JsonNode url = provider.path("url");
        if (url.isMissingNode() || url.isNull() || url.asText("-").isEmpty()) {
            findings.refuse("http-url-missing", pointer + "/url", "A call needs an address");
        }
        JsonNode headers = provider.path("headers");
        if (!headers.isMissingNode() && !headers.isNull() && !headers.isObject()) {
            findings.refuse("http-headers-invalid", pointer + "/headers", "Headers are an object");
        }
        if (context.rules().faultsAreCaught()) {
            checkTypes(provider, pointer);
        }
    }

    /** What would only break when it is called. */
    private void checkTypes(JsonNode provider, String pointer) {
        Findings findings = context.findings();
        checkUrl(provider.path("url"), pointer + "/url");
        provider.path("headers")
                .properties()
                .forEach(header -> checkHeader(header, Findings.member(pointer + "/headers", header.getKey())));
        JsonNode method = provider.path("method");
        if (provider.has("method")
                && (!method.isTextual() || !method.textValue().matches(TOKEN))) {
            findings.refuse("http-method-invalid", pointer + "/method", "The method is a text of one word");
        }
        if (!isTimeout(context.filled(provider.path("timeout"), activity).orElse(MissingNode.getInstance()))
                || !isTimeout(provider.path("timeout"))) {
            findings.refuse(
                    "http-timeout-invalid",
                    pointer + "/timeout",
                    "A timeout is a number of seconds above 0, or two of them");
        }
        if (provider.has("verify_tls") && !provider.path("verify_tls").isBoolean()) {
            findings.refuse("http-verify-tls-invalid", pointer + "/verify_tls", "verify_tls is true or false");
        }
        JsonNode retries = provider.path("max_retries");
        if (provider.has("max_retries") && !(retries.canConvertToInt() && retries.isInt() && retries.intValue() >= 0)) {
            findings.refuse("http-max-retries-invalid", pointer + "/max_retries", "max_retries is a number from 0 on");
        }
        JsonNode arguments = provider.path("arguments");
        boolean isJson = Request.isJson(provider.path("headers"));
        if (!isJson && (arguments.isArray() || arguments.isNumber() || arguments.isBoolean())) {
            findings.refuse("arguments-invalid", pointer + "/arguments", "Arguments are an object or a text");
        }
    }

    private void checkUrl(JsonNode url, String pointer) {
        Findings findings = context.findings();
        if (!url.isTextual()) {
            if (!url.isMissingNode() && !url.isNull()) {
                findings.refuse("http-url-invalid", pointer, "An address is a text");
            }
            return;
        }
        JsonNode filled = context.filled(url, activity).orElse(MissingNode.getInstance());
        if (url.textValue().isEmpty() || filled.isMissingNode()) {
            return;
        }
        try {
            Address.of(context.rules().notation().text(filled), "");
        } catch (IllegalArgumentException e) {
            // As written: what is filled in may be a secret.
            findings.refuse(
                    "http-url-invalid",
                    pointer,
                    "An address begins with http:// or https:// and names a host, which this one doesn't: "
                            + url.textValue());
        }
    }

    private void checkHeader(Map.Entry<String, JsonNode> header, String pointer) {
        Findings findings = context.findings();
        String name = header.getKey();
        if (!header.getValue().isTextual()
                || !context.filled(header.getValue(), activity)
                        .orElse(header.getValue())
                        .isTextual()) {
            findings.refuse("http-headers-invalid", pointer, "A header is a text");
        } else if (!name.matches(TOKEN)) {
            findings.refuse("http-headers-invalid", pointer, "That is no name of a header: " + name);
        } else if (RESTRICTED.contains(name.toLowerCase(Locale.ROOT))) {
            findings.refuse(
                    "http-headers-invalid",
                    pointer,
                    "The header %s belongs to the connection, and can't be set".formatted(name));
        }
    }

    private static boolean isTimeout(JsonNode timeout) {
        boolean isPair = timeout.isArray() && timeout.size() == 2;
        return isPair
                ? isTime(timeout.get(0)) && isTime(timeout.get(1))
                : timeout.isMissingNode() || timeout.isNull() || isTime(timeout);
    }

    /** A pattern is one only as long as nobody can tell what it stands for. */
    private static boolean isTime(JsonNode value) {
        return value.isTextual() ? Patterns.isLone(value.textValue()) : value.isNumber() && value.doubleValue() > 0;
    }
}
