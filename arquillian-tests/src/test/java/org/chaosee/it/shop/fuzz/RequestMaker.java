package org.chaosee.it.shop.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Makes requests to the admin resource, the same ones in the same order for the same seed. */
public final class RequestMaker {

    private static final String MEDIA_TYPE = "application/json";

    /** RFC 9110, section 9.3.8: without content. Servers don't look for any, and take it for the next request. */
    private static final String BODILESS = "TRACE";

    private static final List<String> PATHS = List.of(
            "/status",
            "/actions",
            "/actions/disable",
            "/points",
            "/injections",
            "/storms",
            "/halt",
            "/audit",
            "/openapi",
            "");

    private static final List<String> METHODS = List.of(
            "GET",
            "HEAD",
            "OPTIONS",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            BODILESS,
            "BREW",
            "PROPFIND",
            "get",
            "M-SEARCH");

    private static final List<String> PARAMETERS = List.of(
            "kind",
            "enabled",
            "fault",
            "storm",
            "name",
            "offset",
            "limit",
            "target",
            "action",
            "skipped",
            "event",
            "subject",
            "actor",
            "from",
            "until",
            "surprise");

    private static final List<String> TYPES = List.of(
            MEDIA_TYPE,
            "application/merge-patch+json",
            "application/json; charset=utf-16",
            "application/json; charset=\"",
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/xml",
            "*/*",
            "json",
            ";",
            "");

    private static final List<String> ODD_PATHS = List.of(
            "/chaos/..;/chaos/actions",
            "/chaos/%2e%2e/chaos/status",
            "/chaos//actions",
            "/chaos/actions/%00",
            "/chaos/actions/%zz",
            "/chaos/actions/%c0%af",
            "/chaos/actions/%2f%2f",
            "/chaos/actions;jsessionid=1",
            "/chaos/actions/fuzz-1;v=1/enable",
            "/chaos/actions/a/b/c/d/e",
            "/chaos/application.wadl",
            "/chaos/actions/\u00e4",
            "/chaos/actions?%zz",
            "/chaos/actions?&&&=",
            "/chaos/actions?limit=1&limit=2");

    private static final List<String> HEADERS = List.of(
            "If-Match",
            "If-None-Match",
            "Accept",
            "Accept-Language",
            "Accept-Charset",
            "Range",
            "Origin",
            "Sec-Fetch-Site",
            "Chaos-Reason",
            "Content-Encoding",
            "Cookie",
            "X-Forwarded-For",
            "X-HTTP-Method-Override",
            "Content-Type",
            "Authorization",
            "X");

    private final Random random;
    private final Oddities oddities;
    private final DocumentMaker documents;
    private final String host;
    private final String token;

    /**
     * @param seed tells the requests
     * @param host the header {@code Host}
     * @param token the token of the admin resource
     */
    public RequestMaker(long seed, String host, String token) {
        this.random = new Random(seed);
        this.oddities = new Oddities(random);
        this.documents = new DocumentMaker(random, oddities);
        this.host = host;
        this.token = token;
    }

    /** The next request. */
    public Hostile next() {
        int kind = random.nextInt(100);
        if (kind < 30) {
            return send("POST", "/chaos/actions", documents.action());
        } else if (kind < 38) {
            return send("PUT", "/chaos/actions/" + documents.name(), documents.action());
        } else if (kind < 48) {
            return send("PATCH", "/chaos/actions/" + documents.name(), documents.patch());
        } else if (kind < 54) {
            return send("DELETE", "/chaos/actions/" + documents.name(), "");
        } else if (kind < 58) {
            String change = oddities.one(List.of("/enable", "/disable"));
            return send("POST", "/chaos/actions/" + documents.name() + change, "");
        } else if (kind < 60) {
            return send("POST", "/chaos/storms", documents.storm());
        } else if (kind < 62) {
            return send("DELETE", "/chaos/storms/" + documents.stormName(), "");
        } else if (kind < 63) {
            return send("PUT", "/chaos/halt", documents.halt());
        } else if (kind < 66) {
            return send("DELETE", "/chaos/halt", "");
        } else if (kind < 68) {
            return send("POST", "/chaos/actions/disable", documents.filter());
        } else if (kind < 80) {
            return send("GET", "/chaos" + oddities.one(PATHS) + query(), "");
        } else if (kind < 86) {
            String method = oddities.one(METHODS);
            return send(method, path(), method.equals(BODILESS) ? "" : documents.action());
        } else if (kind < 92) {
            return send(oddities.one(METHODS), oddPath(), "");
        } else {
            return send(oddities.one(List.of("POST", "PUT", "PATCH")), path(), noise());
        }
    }

    private String path() {
        return "/chaos" + oddities.one(PATHS) + (random.nextBoolean() ? "" : "/" + documents.name());
    }

    private String oddPath() {
        return random.nextBoolean()
                ? oddities.one(ODD_PATHS)
                : "/chaos" + oddities.one(PATHS) + "/" + oddities.inUri(oddities.text());
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
            query.append(query.length() == 0 ? '?' : '&')
                    .append(oddities.one(PARAMETERS))
                    .append('=')
                    .append(oddities.inUri(random.nextInt(4) == 0 ? documents.action() : oddities.text()));
        }
        return query.toString();
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(20) == 0 ? 300_000 : random.nextInt(500)];
        random.nextBytes(noise);
        return noise;
    }

    private Hostile send(String method, String target, String body) {
        return send(method, target, body.getBytes(StandardCharsets.UTF_8));
    }

    private Hostile send(String method, String target, byte[] body) {
        StringBuilder head =
                new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        header(head, "Host", host);
        String credentials = credentials();
        if (!credentials.isEmpty()) {
            header(head, "Authorization", credentials);
        }
        if (body.length > 0 || random.nextInt(10) == 0) {
            String usual = method.equals("PATCH") ? "application/merge-patch+json" : MEDIA_TYPE;
            header(head, "Content-Type", random.nextInt(12) == 0 ? oddities.one(TYPES) : usual);
        }
        oddHeaders(head);
        boolean chunked = body.length > 0 && random.nextInt(8) == 0;
        header(
                head,
                chunked ? "Transfer-Encoding" : "Content-Length",
                chunked ? "chunked" : String.valueOf(body.length));
        head.append("\r\n").append(new String(chunked ? chunks(body) : body, StandardCharsets.ISO_8859_1));
        return new Hostile(method, head.toString());
    }

    private byte[] chunks(byte[] body) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int at = 0; at < body.length; ) {
            int size = Math.min(body.length - at, 1 + random.nextInt(5000));
            chunks.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            chunks.write(body, at, size);
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            at += size;
        }
        chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return chunks.toByteArray();
    }

    private String credentials() {
        return switch (random.nextInt(20)) {
            case 0 -> "";
            case 1 -> "Bearer " + oddities.bytes(20);
            case 2 -> "Basic YWxpY2U6YWxpY2U="; // alice, who has no role that counts
            default -> "Bearer " + token;
        };
    }

    private void oddHeaders(StringBuilder head) {
        if (random.nextInt(8) != 0) {
            return;
        }
        for (int i = random.nextInt(30) == 0 ? 200 : 1 + random.nextInt(3); i > 0; i--) {
            header(head, oddities.one(HEADERS), oddHeaderValue());
        }
    }

    private String oddHeaderValue() {
        return switch (random.nextInt(6)) {
            case 0 -> oddities.bytes(random.nextInt(200));
            case 1 -> "x".repeat(random.nextInt(random.nextInt(4) == 0 ? 20_000 : 2_000));
            case 2 -> "\"" + random.nextInt(50) + "\"";
            default -> oddities.text().replaceAll("[\\p{Cntrl}]+", " ");
        };
    }

    private static void header(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
