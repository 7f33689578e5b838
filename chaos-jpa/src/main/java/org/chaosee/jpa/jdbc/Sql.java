package org.chaosee.jpa.jdbc;

import java.util.Locale;
import java.util.Set;
import org.chaosee.core.point.JdbcOperation;
import org.jspecify.annotations.Nullable;

/** What little has to be known of an SQL text. */
final class Sql {

    private static final Set<String> READING = Set.of("select", "with", "values", "table", "show", "explain", "call");

    /** What may stand ahead of the first word, besides blanks and comments. */
    private static final String AHEAD = "({?=";

    private Sql() {}

    /** What a statement does whose method does not tell; one that calls a procedure reads. */
    static JdbcOperation operation(@Nullable String sql) {
        return sql != null && READING.contains(firstWord(sql).toLowerCase(Locale.ROOT))
                ? JdbcOperation.READ
                : JdbcOperation.WRITE;
    }

    /** Looked for by hand: a regular expression takes the more of the stack the longer the text is. */
    private static String firstWord(String sql) {
        int start = 0;
        while (start < sql.length()) {
            int next = skip(sql, start);
            if (next == start) {
                break;
            }
            start = next;
        }
        int end = start;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        return sql.substring(start, end);
    }

    /** Past the blank, sign or comment that is there; the same place when there is none of them. */
    private static int skip(String sql, int at) {
        if (sql.startsWith("--", at)) {
            return past(sql, "\n", at + 2);
        } else if (sql.startsWith("/*", at)) {
            return past(sql, "*/", at + 2);
        }
        char c = sql.charAt(at);
        return Character.isWhitespace(c) || AHEAD.indexOf(c) >= 0 ? at + 1 : at;
    }

    private static int past(String sql, String end, int from) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }
}
