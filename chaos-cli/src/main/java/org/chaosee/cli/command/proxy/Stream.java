package org.chaosee.cli.command.proxy;

import java.util.Locale;

/** Which way the data goes that a toxic damages. */
enum Stream {
    /** From the client to the server. */
    UP("upstream"),
    /** From the server to the client. */
    DOWN("downstream");

    private final String member;

    Stream(String member) {
        this.member = member;
    }

    /** As the API has it. */
    String member() {
        return member;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
