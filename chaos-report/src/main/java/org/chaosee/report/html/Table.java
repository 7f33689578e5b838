package org.chaosee.report.html;

import java.util.List;
import org.chaosee.report.markup.Markup;

/** A table whose cells know the head of their column, which a phone shows beside them. */
final class Table {

    private final Markup out;
    private List<String> heads = List.of();
    private int column;

    /**
     * Begins a table.
     *
     * @param kind {@code cards}: rows become cards where there is little room; {@code figures}: it is moved sideways;
     *     {@code rows}: it stays as it is
     * @param caption what it holds, for whoever doesn't see what is around it
     */
    Table(Markup out, String kind, String caption) {
        this.out = out;
        // Outside of what is moved sideways.
        out.element("p", caption, "class", "caption");
        out.open("div", "class", "table " + kind, "tabindex", kind.startsWith("figures") ? "0" : "");
        out.open("table", "aria-label", caption);
    }

    void head(String... names) {
        heads = List.of(names);
        out.open("thead").open("tr");
        heads.forEach(name -> out.element("th", name, "scope", "col"));
        out.close().close().open("tbody");
    }

    void row() {
        column = 0;
        out.open("tr");
    }

    void cell(String text) {
        cell(() -> out.text(text));
    }

    void cell(Runnable content) {
        out.open("td", "data-label", heads.get(column++));
        content.run();
        out.close();
    }

    void endRow() {
        out.close();
    }

    void end() {
        out.close().close().close().line();
    }
}
