package org.chaosee.admin.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chaosee.admin.problem.ProblemException;

/**
 * The value of {@code If-Match} or {@code If-None-Match}: {@code *}, or tags (RFC 9110, section 8.8.3).
 *
 * @param any whether it is {@code *}
 * @param tags the tags as they were given, quotes and weakness included
 */
public record EntityTags(boolean any, List<String> tags) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"[!#-~\\x80-\\xff]*+\"");
    private static final String WEAK = "W/";

    /** @throws ProblemException 400, when the value is not well-formed */
    static EntityTags parse(String header, String value) {
        String trimmed = value.strip();
        if (trimmed.equals("*")) {
            return new EntityTags(true, List.of());
        }
        List<String> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(trimmed);
        int end = 0;
        while (matcher.find(end)) {
            if (!isSeparator(trimmed.substring(end, matcher.start()), tags.isEmpty())) {
                break;
            }
            tags.add(matcher.group());
            end = matcher.end();
        }
        if (tags.isEmpty() || end < trimmed.length()) {
            throw new ProblemException(400, "The header " + header + " is * or quoted entity tags such as \"42\".");
        }
        return new EntityTags(false, tags);
    }

    /** Whether one of the tags is that version; a weak tag never is. */
    public boolean matchStrongly(long version) {
        return any || tags.contains(tag(version));
    }

    /** Whether one of the tags is that version, weak or not. */
    public boolean matchWeakly(long version) {
        return matchStrongly(version) || tags.contains(WEAK + tag(version));
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static boolean isSeparator(String between, boolean first) {
        return Objects.equals(between.strip(), first ? "" : ",");
    }
}
