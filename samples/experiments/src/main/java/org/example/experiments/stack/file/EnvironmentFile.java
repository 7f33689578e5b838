package org.example.experiments.stack.file;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines of the form {@code NAME=value}, for {@code chaosee run --var-file}. Values aren't quoted: no shell should source it. */
public final class EnvironmentFile {

    private final AtomicFile file;

    public EnvironmentFile(Path file) {
        this.file = new AtomicFile(file);
    }

    /**
     * Writes the variables, in their order.
     *
     * @throws IllegalArgumentException when a name or value doesn't fit into such a line
     */
    public void write(Map<String, String> variables) {
        variables.forEach(EnvironmentFile::check);
        file.write(variables.entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                .collect(Collectors.joining()));
    }

    public void delete() {
        file.delete();
    }

    private static void check(String name, String value) {
        if (!name.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("No name of a variable: " + name);
        }
        if (value.lines().count() > 1 || !value.strip().equals(value)) {
            throw new IllegalArgumentException("The value of " + name + " doesn't fit into a line.");
        }
    }
}
