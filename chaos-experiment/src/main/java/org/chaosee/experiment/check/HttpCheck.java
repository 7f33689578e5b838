package org.chaosee.experiment.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.provider.http.Address;

/** Calls over HTTP. */
record HttpCheck(CheckContext context) {

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
        JsonNode url = provider.path("url");
        if (url.isTextual() && !url.textValue().isEmpty() && isLiteral(url)) {
            try {
                Address.of(url.textValue(), "");
            } catch (IllegalArgumentException e) {
                findings.refuse("http-url-invalid", pointer + "/url", String.valueOf(e.getMessage()));
            }
        } else if (!url.isTextual() && !url.isMissingNode() && !url.isNull()) {
            findings.refuse("http-url-invalid", pointer + "/url", "An address is a text");
        }
        provider.path("headers").properties().forEach(header -> {
            if (!header.getValue().isTextual()) {
                findings.refuse(
                        "http-headers-invalid",
                        Findings.member(pointer + "/headers", header.getKey()),
                        "A header is a text");
            }
        });
        if (provider.has("method") && !provider.path("method").isTextual()) {
            findings.refuse("http-method-invalid", pointer + "/method", "The method is a text");
        }
        JsonNode timeout = provider.path("timeout");
        boolean isPair = timeout.isArray() && timeout.size() == 2;
        boolean isFine = isPair
                ? isTime(timeout.get(0)) && isTime(timeout.get(1))
                : timeout.isMissingNode() || timeout.isNull() || isTime(timeout);
        if (!isFine) {
            findings.refuse(
                    "http-timeout-invalid",
                    pointer + "/timeout",
                    "A timeout is a number of seconds above 0, or two of them");
        }
    }

    private static boolean isTime(JsonNode value) {
        return value.isTextual() ? Patterns.isLone(value.textValue()) : value.isNumber() && value.doubleValue() > 0;
    }

    private static boolean isLiteral(JsonNode text) {
        return Patterns.namesIn(TextNode.valueOf(text.textValue()), true).isEmpty();
    }
}
