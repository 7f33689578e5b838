package org.chaosee.cli.output;

import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param title its heading
 * @param value the cell of an item, as text; empty when there is nothing to say
 * @param right whether it is aligned to the right, as numbers are
 */
public record Column<T>(String title, Function<T, String> value, boolean right) {

    public static <T> Column<T> of(String title, Function<T, String> value) {
        return new Column<>(title, value, false);
    }

    public static <T> Column<T> number(String title, Function<T, String> value) {
        return new Column<>(title, value, true);
    }
}
