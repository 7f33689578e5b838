package org.chaosee.experiment.provider.process;

import java.util.HashMap;
import java.util.Map;
import org.chaosee.experiment.fill.Patterns;

/**
 * A text for the shell, in which values are filled so that they can't become commands. The shell never reads them: each goes
 * into the environment, and the text only names it there, quoted as the place needs.
 *
 * @param environment the values by their names
 */
record ShellText(String text, Map<String, String> environment) {

    private static final String PREFIX = "CHAOS_EXPERIMENT_VALUE_";

    /** @param filled what is used as it is when there is nothing to fill from */
    static ShellText of(String written, Patterns patterns, String filled) {
        if (patterns.names().isEmpty()) {
            return new ShellText(filled, Map.of());
        }
        Map<String, String> environment = new HashMap<>();
        String text = patterns.text(written, (value, place) -> {
            String name = PREFIX + environment.size();
            environment.put(name, value);
            return switch (quoteAt(written, place)) {
                case '\'' -> "'\"${" + name + "}\"'";
                case '"' -> "${" + name + "}";
                default -> "\"${" + name + "}\"";
            };
        });
        return new ShellText(text, environment);
    }

    /** The quote within which that place is; a space for none. Where a shell would see it otherwise, only the looks suffer. */
    private static char quoteAt(String text, int place) {
        char quote = ' ';
        for (int i = 0; i < place; i++) {
            char character = text.charAt(i);
            if (character == '\\' && quote != '\'') {
                i++;
            } else if (quote == ' ' && (character == '\'' || character == '"')) {
                quote = character;
            } else if (character == quote) {
                quote = ' ';
            }
        }
        return quote;
    }
}
