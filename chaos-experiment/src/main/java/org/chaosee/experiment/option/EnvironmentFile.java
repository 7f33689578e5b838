package org.chaosee.experiment.option;

import java.util.LinkedHashMap;
import java.util.Map;

/** A file of variables that is neither JSON nor YAML: lines of the form {@code NAME=value} for the environment. */
public final class EnvironmentFile {

    private EnvironmentFile() {}

    /**
     * The variables in that text. Empty lines, and those that begin with {@code #}, are left out.
     *
     * @throws IllegalArgumentException when a line has another form
     */
    public static Map<String, String> parse(String text) {
        Map<String, String> variables = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            int sign = line.indexOf('=');
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (sign < 1) {
                // Not the line itself, which may be a part of a secret.
                throw new IllegalArgumentException("A line is NAME=value, and line %d is not".formatted(number));
            }
            variables.put(
                    line.substring(0, sign).strip(), line.substring(sign + 1).strip());
        }
        return variables;
    }
}
