package org.chaosee.cli.process;

import java.util.List;

/** By its number. */
public record ByPid(long pid) implements Selector {

    @Override
    public List<Seen> find(Processes processes) {
        return processes.find(pid).stream().toList();
    }

    @Override
    public String text() {
        return "pid " + pid;
    }

    @Override
    public boolean outlivesProcess() {
        return false;
    }
}
