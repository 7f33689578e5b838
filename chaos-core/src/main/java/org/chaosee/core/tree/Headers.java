package org.chaosee.core.tree;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Maps of HTTP headers. */
public final class Headers {

    private static final String TOKEN = "an HTTP header name of at most " + MaxLengths.SCOPE_VALUE + " characters";
    private static final Pattern TOKEN_SYNTAX =
            Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1," + MaxLengths.SCOPE_VALUE + "}");

    private Headers() {}

    /**
     * The values by name; empty when there is no map.
     *
     * @param refused names that are not allowed, in small letters
     */
    public static Map<String, String> read(Node node, TextRule rule, Set<String> refused) {
        Map<String, String> headers = new LinkedHashMap<>();
        Members members = node.members();
        if (members.names().size() > MaxLengths.ENTRIES) {
            node.refuse("has " + members.names().size() + " entries", "an object of at most " + MaxLengths.ENTRIES);
            return headers;
        }
        Set<String> known = new HashSet<>();
        for (String name : members.names()) {
            if (!TOKEN_SYNTAX.matcher(name).matches()) {
                node.refuse("has the member \"" + Quote.harmless(name) + "\"", TOKEN);
                continue;
            }
            Node header = members.get(name);
            String lower = name.toLowerCase(Locale.ROOT);
            String value = rule.read(header);
            if (refused.contains(lower)) {
                header.refuse("is a header that the server sets", "any other header");
            } else if (!known.add(lower)) {
                header.refuse("is there in another case, too", "each header once, regardless of case");
            } else if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }
}
