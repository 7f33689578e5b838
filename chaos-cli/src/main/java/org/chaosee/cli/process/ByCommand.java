package org.chaosee.cli.process;

import java.util.List;

/** By a pattern for the whole command line, in which {@code *} stands for any characters. */
public record ByCommand(String pattern) implements Selector {

    @Override
    public List<Seen> find(Processes processes) {
        return processes.all().stream()
                .filter(process -> !process.kernel() && Glob.matches(pattern, process.command()))
                .toList();
    }

    @Override
    public String text() {
        return "the command '" + pattern + "'";
    }

    @Override
    public boolean isVague() {
        return true;
    }
}
