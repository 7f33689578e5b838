package org.chaosee.cli.process;

import java.util.List;

/** By the TCP port at which it listens. */
public record ByPort(int port) implements Selector {

    @Override
    public List<Seen> find(Processes processes) {
        return processes.listening(port);
    }

    @Override
    public String text() {
        return "port " + port;
    }
}
