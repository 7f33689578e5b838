package org.chaosee.jaxrs.server;

/** Path templates as they are shown and matched: each part begins with a slash, and variables bring no expressions. */
final class PathTemplate {

    private PathTemplate() {}

    /**
     * The value of a {@code @Path} as a part of a template: {@code "orders/{id: [0-9]+}/"} becomes {@code
     * "/orders/{id}"}. An empty one stays empty.
     */
    static String normalize(String path) {
        String bare = withoutExpressions(path.strip());
        int from = 0;
        int to = bare.length();
        while (from < to && bare.charAt(from) == '/') {
            from++;
        }
        while (to > from && bare.charAt(to - 1) == '/') {
            to--;
        }
        return from == to ? "" : "/" + bare.substring(from, to);
    }

    /** Takes {@code : expression} out of each variable; an expression may hold braces of its own. */
    private static String withoutExpressions(String path) {
        StringBuilder bare = new StringBuilder(path.length());
        int depth = 0;
        boolean expression = false;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            }
            if (depth == 0) {
                expression = false;
            } else if (depth == 1 && c == ':') {
                expression = true;
            }
            boolean blankInVariable = depth > 0 && Character.isWhitespace(c);
            if (!expression && !blankInVariable) {
                bare.append(c);
            }
        }
        return bare.toString();
    }
}
