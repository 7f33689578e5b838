package org.chaosee.core.point;

import java.util.regex.Pattern;

/**
 * The path of an outgoing request as a template. A client need not know any: where a segment looks like an id, {@code
 * {id}} stands for it, so that the calls of one endpoint have one fault point.
 */
public final class ClientPath {

    /** Numbers, UUIDs, and what else has a digit among at least 16 letters and digits: hashes, tokens, object ids. */
    private static final Pattern ID = Pattern.compile("[0-9]+"
            + "|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
            + "|(?=[^0-9]*[0-9])[0-9A-Za-z_=-]{16,}");

    private ClientPath() {}

    /**
     * The template of a path.
     *
     * @param path a path that begins with a slash, or nothing
     */
    public static String template(String path) {
        if (path.isEmpty()) {
            return "/";
        }
        StringBuilder template = new StringBuilder(path.length());
        int from = 0;
        while (from < path.length()) {
            int end = path.indexOf('/', from);
            end = end < 0 ? path.length() : end;
            String segment = path.substring(from, end);
            template.append(ID.matcher(segment).matches() ? "{id}" : segment);
            if (end < path.length()) {
                template.append('/');
            }
            from = end + 1;
        }
        return template.toString();
    }
}
