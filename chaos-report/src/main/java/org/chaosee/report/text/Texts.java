package org.chaosee.report.text;

import java.util.regex.Pattern;

/** Texts that somebody else wrote. */
public final class Texts {

    private static final Pattern WEB = Pattern.compile("(www)\\.", Pattern.CASE_INSENSITIVE);

    private Texts() {}

    /** On one line, with an ellipsis when it is longer than that; no character is cut in half. */
    public static String shortened(String text, int longest) {
        // Far more than is kept need not be looked at: an answer may have megabytes.
        String head = text.length() > longest * 8 ? text.substring(0, longest * 8) : text;
        String line = head.replaceAll("\\s+", " ").strip();
        if (line.length() <= longest && head.length() == text.length()) {
            return line;
        }
        int end = Math.min(line.length(), longest - 1);
        return line.substring(0, end > 0 && Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end)
                        .stripTrailing()
                + "…";
    }

    /** For the text and the attributes of HTML and XML. What no XML may hold becomes a replacement character. */
    public static String escaped(String text) {
        StringBuilder result = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> result.append("&amp;");
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '"' -> result.append("&quot;");
                case '\'' -> result.append("&#39;");
                case '\n' -> result.append("&#10;");
                case '\r' -> result.append("&#13;");
                case '\t' -> result.append("&#9;");
                default -> result.appendCodePoint(isPlain(c) ? c : 0xFFFD);
            }
        });
        return result.toString();
    }

    /** Neither a control character, nor half a character, nor what turns the direction of the text around it. */
    private static boolean isPlain(int c) {
        return c >= ' '
                && !(c >= 0x7F && c < 0xA0)
                && !(c >= 0xD800 && c <= 0xDFFF)
                && !(c >= 0x202A && c <= 0x202E)
                && !(c >= 0x2066 && c <= 0x2069)
                && (c & 0xFFFE) != 0xFFFE
                && !(c >= 0xFDD0 && c <= 0xFDEF);
    }

    /** For the inline text of Markdown and its tables: one line, nothing of which means anything. */
    public static String markdown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        StringBuilder result = new StringBuilder(line.length() + 16);
        line.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> result.append("&lt;");
                case '>' -> result.append("&gt;");
                case '&' -> result.append("&amp;");
                // Would tell somebody of that name. Names are looked for in what came out, where an entity alone is one
                // again.
                case '@' -> result.append("&#64;&#8203;");
                case '\\', '`', '*', '_', '{', '}', '[', ']', '#', '|', '~', '$', '^' ->
                    result.append('\\').appendCodePoint(c);
                default -> result.appendCodePoint(isPlain(c) ? c : 0xFFFD);
            }
        });
        // An address would become a link.
        return WEB.matcher(result.toString().replace("://", "&#58;//")).replaceAll("$1&#46;");
    }
}
