package org.chaosee.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** Prints items in columns as wide as their widest cell. Nothing is cut off: a pipe may want it. */
public final class Table<T> {

    private static final String GAP = "  ";

    private final List<Column<T>> columns;

    public Table(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    public void print(PrintWriter out, Ansi ansi, List<T> items) {
        List<List<String>> rows = new ArrayList<>();
        for (T item : items) {
            rows.add(columns.stream()
                    .map(column -> Plain.line(column.value().apply(item)))
                    .toList());
        }
        int[] widths = widths(rows);
        out.println(ansi.string("@|bold " + heading(widths) + "|@"));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private int[] widths(List<List<String>> rows) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    columns.get(i).title().length(),
                    rows.stream()
                            .mapToInt(row -> row.get(column).length())
                            .max()
                            .orElse(0));
        }
        return widths;
    }

    private String heading(int[] widths) {
        return line(columns.stream().map(Column::title).toList(), widths);
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).right() ? blanks + cells.get(i) : cells.get(i) + blanks);
        }
        return line.toString().stripTrailing();
    }
}
