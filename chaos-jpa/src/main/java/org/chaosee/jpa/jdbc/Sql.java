package org.chaosee.jpa.jdbc;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.core.point.JdbcOperation;
import org.jspecify.annotations.Nullable;

/** What little has to be known of an SQL text. */
final class Sql {

    private static final Pattern FIRST_WORD =
            Pattern.compile("(?s)(?:\\s|\\(|\\{|\\?|=|--[^\\n]*\\n|/\\*.*?\\*/)*(\\w+).*");

    private static final Set<String> READING = Set.of("select", "with", "values", "table", "show", "explain", "call");

    private Sql() {}

    /** What a statement does whose method does not tell; one that calls a procedure reads. */
    static JdbcOperation operation(@Nullable String sql) {
        if (sql == null) {
            return JdbcOperation.WRITE;
        }
        Matcher word = FIRST_WORD.matcher(sql);
        return word.matches() && READING.contains(word.group(1).toLowerCase(Locale.ROOT))
                ? JdbcOperation.READ
                : JdbcOperation.WRITE;
    }
}
