package org.chaosee.experiment.provider.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.provider.BoundedBytes;
import org.chaosee.experiment.provider.GuessedText;
import org.chaosee.experiment.value.Json;

/** Reads the body of an answer, by what its header says it is. */
record Answer(HttpResponse<BoundedBytes> response, Rules rules) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @throws IllegalArgumentException when it claims to be JSON and is none */
    JsonNode body() {
        String header = response.headers().firstValue("Content-Type").orElse("");
        MediaType type = MediaType.of(header);
        boolean isJson =
                rules.looseMediaTypes() ? type.isJson() && bytes().length > 0 : header.equals("application/json");
        // The beginning of a JSON value is none.
        return isJson && !response.body().isTruncated() ? json() : TextNode.valueOf(text(type));
    }

    private byte[] bytes() {
        return response.body().bytes();
    }

    private JsonNode json() {
        try {
            String text = new String(bytes(), StandardCharsets.UTF_8);
            return Json.parse(rules.looseMediaTypes() && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The answer claims to be JSON, and isn't", e);
        }
    }

    private String text(MediaType type) {
        if (type.charset().isPresent()) {
            return new String(bytes(), charset(type.charset().get()));
        }
        if (rules.looseMediaTypes()) {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
        return type.name().startsWith("text/")
                ? new String(bytes(), StandardCharsets.ISO_8859_1)
                : GuessedText.of(bytes());
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
