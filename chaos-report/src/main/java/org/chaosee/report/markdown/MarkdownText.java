package org.chaosee.report.markdown;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.chaosee.report.text.Texts;

/** Builds Markdown. All that is handed in is escaped. For one thread. */
final class MarkdownText {

    private final StringBuilder out = new StringBuilder(1 << 14);

    void heading(int level, String text) {
        out.append("#".repeat(level)).append(' ').append(Texts.markdown(text)).append("\n\n");
    }

    void paragraph(String text) {
        out.append(Texts.markdown(text)).append("\n\n");
    }

    void strong(String sign, String text) {
        out.append(sign).append(" **").append(Texts.markdown(text)).append("**\n\n");
    }

    void item(String text) {
        out.append("- ").append(Texts.markdown(text)).append('\n');
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
