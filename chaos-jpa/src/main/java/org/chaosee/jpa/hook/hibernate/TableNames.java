package org.chaosee.jpa.hook.hibernate;

import java.util.Locale;
import java.util.regex.Pattern;
import org.hibernate.mapping.Table;

/** The names of tables, made plain so that those of a mapping and of SQL texts compare: no schema, quotes or case. */
final class TableNames {

    private static final Pattern QUOTES = Pattern.compile("[\"`\\[\\]]");

    private TableNames() {}

    /** Empty for what is no table, such as a subselect. */
    static String of(Table table) {
        return table.getName() == null ? "" : plain(table.getName());
    }

    static String plain(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return QUOTES.matcher(last).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
