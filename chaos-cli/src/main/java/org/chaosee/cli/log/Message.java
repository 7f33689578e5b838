package org.chaosee.cli.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Messages without what differs from one occurrence to the next. */
final class Message {

    private static final int LONGEST = 200;

    /** Such as CHAOS-0301 and WFLYEE0043: a code at the beginning says which message it is. */
    private static final Pattern CODE = Pattern.compile("\\[?[A-Z]{2,}[A-Z0-9-]*?-?\\d{3,6}[A-Z]?\\]?:?(?=\\s|$)");

    private static final Pattern DIFFERENT = Pattern.compile(
            "(?<text>'[^']{0,500}'(?![\\w])|\"[^\"]{0,500}\"|«[^»]{0,500}»)"
                    + "|(?<time>\\b\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?(?!\\w))"
                    + "|(?<id>\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b|\\b0x[0-9a-fA-F]+\\b|(?<=@)[0-9a-fA-F]{4,}\\b"
                    + "|\\b(?=[a-fA-F]*\\d)[0-9a-fA-F]{8,}\\b|\\b\\d+[A-Za-z]+\\d[0-9A-Za-z]*\\b)"
                    + "|(?<number>(?<![\\w.])\\d+(?:[.,:]\\d+)*(?!\\w)|(?<=[A-Za-z_-])\\d{2,}\\b|\\b\\d+(?=[A-Za-z]{1,3}\\b))");

    private Message() {}

    /** The first line, with a name in brackets for each such part; the end of a very long one is lost. */
    static String normalized(String message) {
        String line = message.strip();
        Matcher code = CODE.matcher(line);
        int end = code.lookingAt() ? code.end() : 0;
        String rest = line.substring(end, Math.min(line.length(), end + 4 * LONGEST));
        String normalized = line.substring(0, end)
                + DIFFERENT.matcher(rest).replaceAll(match -> Matcher.quoteReplacement(name((Matcher) match)));
        return normalized.length() <= LONGEST ? normalized : normalized.substring(0, LONGEST) + "...";
    }

    private static String name(Matcher match) {
        if (match.group("text") != null) {
            return match.group("text").charAt(0) == '\'' ? "'<text>'" : "\"<text>\"";
        }
        if (match.group("time") != null) {
            return "<time>";
        }
        return match.group("id") != null ? "<id>" : "<n>";
    }
}
