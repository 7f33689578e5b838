package org.chaosee.core.point;

import java.util.List;
import java.util.Locale;

/** The two groups that most database operations belong to. */
enum Group {
    READ,
    WRITE,
    NONE;

    /** That word, and the group's own. */
    List<String> names(String word) {
        String own = name().toLowerCase(Locale.ROOT);
        return this == NONE || own.equals(word) ? List.of(word) : List.of(word, own);
    }
}
