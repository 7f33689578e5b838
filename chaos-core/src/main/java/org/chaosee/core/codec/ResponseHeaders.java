package org.chaosee.core.codec;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.tree.Headers;
import org.chaosee.core.tree.MaxLengths;
import org.chaosee.core.tree.Node;
import org.chaosee.core.tree.TextLists;
import org.chaosee.core.tree.TextRule;

/** The headers of responses that faults may touch. */
final class ResponseHeaders {

    private static final TextRule VALUE = TextRule.line("a header value of printable ASCII", MaxLengths.SCOPE_VALUE)
            .matching("[ -~]*");
    private static final TextRule NAME =
            TextRule.notBlank("an HTTP header name", MaxLengths.SCOPE_VALUE).matching("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    /** They follow from the connection and the body, or mark the response; a second one would spoil it. */
    private static final Set<String> REFUSED = Set.of(
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

    private ResponseHeaders() {}

    /** The values by name; empty when there are none. */
    static Map<String, String> values(Node node) {
        Map<String, String> headers = Headers.read(node, VALUE, REFUSED);
        headers.forEach((name, value) -> {
            if (name.equalsIgnoreCase(CONTENT_TYPE)
                    && !MEDIA_TYPE.matcher(value).matches()) {
                node.members().get(name).refuse("a media type such as text/plain;charset=UTF-8");
            }
        });
        return headers;
    }

    /** Names alone; empty when there are none. */
    static List<String> names(Node node) {
        List<String> names = TextLists.read(node, NAME);
        Set<String> known = new HashSet<>();
        for (String name : names) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (REFUSED.contains(lower)) {
                node.refuse("has \"" + name + "\", which is a header that the server sets", "any other header");
            } else if (!known.add(lower)) {
                node.refuse("has \"" + name + "\" in another case, too", "each header once, regardless of case");
            }
        }
        return names;
    }
}
