package org.chaosee.core.codec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.tree.Headers;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Members;
import org.chaosee.core.tree.Numbers;
import org.chaosee.core.tree.TextRule;
import org.jspecify.annotations.Nullable;

/** Aborts. */
final class AbortCodec {

    private static final String STATUS = "status";
    private static final String BODY = "body";
    private static final String HEADERS = "headers";
    static final List<String> MEMBERS = List.of(STATUS, BODY, HEADERS);

    private static final TextRule BODY_RULE = TextRule.lines("a text", MaxLengths.ABORT_BODY);
    private static final TextRule HEADER_VALUE = TextRule.line(
                    "a header value of printable ASCII", MaxLengths.SCOPE_VALUE)
            .matching("[ -~]*");

    /** They follow from the connection and the body, or mark the response; a second one would spoil it. */
    private static final Set<String> REFUSED_HEADERS = Set.of(
            "connection",
            "content-length",
            "date",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            ChaosSettings.MARKER_HEADER.toLowerCase(Locale.ROOT));

    private static final String CONTENT_TYPE = "Content-Type";

    /** RFC 9110, section 8.3.1. Servers parse this header, and fail on what they can't. */
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("T+/T+(\\s*;\\s*T+=(T+|\"[^\"\\\\]*\"))*".replace("T", "[!#$%&'*+.^_`|~0-9A-Za-z-]"));

    /** RFC 9110: responses with these statuses have no content. */
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 205, 304);

    private AbortCodec() {}

    static AbortFault read(Members members) {
        Integer given = Numbers.integer(members.get(STATUS), AbortFault.MIN_STATUS, AbortFault.MAX_STATUS);
        int status = given == null ? AbortFault.DEFAULT_STATUS : given;
        String body = BODY_RULE.read(members.get(BODY));
        if (WITHOUT_BODY.contains(status) && body != null && !body.isEmpty()) {
            members.get(BODY).refuse("no body, for a response with the status " + status + " has none");
        }
        Map<String, String> headers = Headers.read(members.get(HEADERS), HEADER_VALUE, REFUSED_HEADERS);
        headers.forEach((name, value) -> {
            if (name.equalsIgnoreCase(CONTENT_TYPE)
                    && !MEDIA_TYPE.matcher(value).matches()) {
                members.get(HEADERS).members().get(name).refuse("a media type such as text/plain;charset=UTF-8");
            }
        });
        return new AbortFault(status, body, headers);
    }

    static void write(AbortFault fault, Map<String, @Nullable Object> tree) {
        tree.put(STATUS, fault.status());
        tree.put(BODY, fault.body());
        if (!fault.headers().isEmpty()) {
            tree.put(HEADERS, fault.headers());
        }
    }
}
