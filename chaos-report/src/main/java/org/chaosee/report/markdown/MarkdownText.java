package org.chaosee.report.markdown;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chaosee.report.text.Texts;

/** Builds Markdown. All that is handed in is escaped. For one thread. */
final class MarkdownText {

    /** Where a backslash is missing at the begin of a line. */
    private static final Pattern BEGIN = Pattern.compile("^((?=[-+=/!:%.])|[0-9]{1,9}(?=[.)]))");

    private final StringBuilder out = new StringBuilder(1 << 14);

    void heading(int level, String text) {
        out.append("#".repeat(level)).append(' ').append(Texts.markdown(text)).append("\n\n");
    }

    void paragraph(String text) {
        out.append(begun(text)).append("\n\n");
    }

    void strong(String sign, String text) {
        out.append(sign).append(" **").append(Texts.markdown(text)).append("**\n\n");
    }

    void item(String text) {
        out.append("- ").append(begun(text)).append('\n');
    }

    /**
     * At the begin of a line some characters mean a list, or a rule. A slash is a command to GitLab, which it does with the rights
     * of whoever posts the report.
     */
    private static String begun(String text) {
        return BEGIN.matcher(Texts.markdown(text)).replaceFirst("$1\\\\");
    }

    /** An item with a box. */
    void box(boolean isTicked, String topic, String text) {
        out.append("- [").append(isTicked ? 'x' : ' ').append("] **");
        out.append(Texts.markdown(topic))
                .append("**: ")
                .append(Texts.markdown(text))
                .append('\n');
    }

    void gap() {
        out.append('\n');
    }

    void head(String... names) {
        row(names);
        out.append("|").append(" --- |".repeat(names.length)).append('\n');
    }

    void row(String... cells) {
        out.append(Arrays.stream(cells)
                .map(cell -> cell.isBlank() ? "–" : Texts.markdown(cell))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    @Override
    public String toString() {
        return out.toString().stripTrailing() + "\n";
    }
}
