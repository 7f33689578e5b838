package org.chaosee.admin.request;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.chaosee.admin.json.JsonReader;
import org.chaosee.admin.json.Utf8;
import org.chaosee.admin.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The JSON text in the body of a request. */
final class Body {

    /** An action with all its members at their longest is shorter, unless nearly all of it is escaped or not ASCII. */
    static final int MAX_BYTES = 256 * 1024;

    private Body() {}

    /** The text; empty when there is no body. Never reads more than one byte past the bound. */
    static Optional<String> text(@Nullable InputStream body, HttpHeaders headers) {
        byte[] bytes = read(body);
        if (bytes.length > MAX_BYTES) {
            throw new ProblemException(413, "The body is longer than " + MAX_BYTES + " bytes, the most allowed.");
        }
        if (bytes.length == 0) {
            return Optional.empty();
        }
        requireJson(headers);
        String text = Utf8.decode(bytes);
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** The document in the body, which has to be there. */
    static @Nullable Object document(@Nullable InputStream body, HttpHeaders headers) {
        return JsonReader.read(text(body, headers)
                .orElseThrow(() -> new ProblemException(400, "The body is empty; a JSON object is expected.")));
    }

    private static byte[] read(@Nullable InputStream body) {
        try {
            return body == null ? new byte[0] : body.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new ProblemException(400, "The body broke off.");
        }
    }

    /** That it is JSON at all is what the resource methods consume; a body that says nothing would get past them. */
    private static void requireJson(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        if (type == null) {
            throw new ProblemException(415, "The header Content-Type is missing; it is application/json.");
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("UTF-8")) {
            throw new ProblemException(415, "JSON is taken in UTF-8, and in no other charset.");
        }
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(415, "Bodies are taken as they are, without any Content-Encoding.");
        }
    }
}
