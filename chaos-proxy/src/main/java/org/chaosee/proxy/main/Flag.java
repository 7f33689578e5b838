package org.chaosee.proxy.main;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be said on the command line. */
enum Flag {
    HOST("<address>", "localhost", "address of the API"),
    PORT("<port>", "8474", "port of the API; 0 for a free one"),
    CONFIG("<file>", "", "JSON file with the proxies to begin with: what POST /populate takes"),
    SEED("<number>", "one that is drawn", "what all random decisions follow from"),
    PROXY_METRICS("", "off", "bytes and connections of the proxies at /metrics"),
    RUNTIME_METRICS("", "off", "figures of the process at /metrics"),
    TOKEN("<text>", "", "requests need it: Authorization: Bearer <text>"),
    ALLOW_UPSTREAM("<list>", "all", "upstreams that proxies may have: host or host:port, separated by commas"),
    MAX_HELD_BYTES(
            "<bytes>",
            "8388608",
            "what toxics may hold of each stream of a connection, the cost of small pieces included"),
    LOG_FORMAT("<format>", "text", "form of the log on standard error: text or json"),
    VERSION("", "", "print the version and leave"),
    HELP("", "", "print this and leave; also -h");

    private final String argument;
    private final String otherwise;
    private final String meaning;

    Flag(String argument, String otherwise, String meaning) {
        this.argument = argument;
        this.otherwise = otherwise;
        this.meaning = meaning;
    }

    /** The one of that name, without its dashes. */
    static Optional<Flag> of(String name) {
        String label = name.equals("h") ? "help" : name;
        return Arrays.stream(values())
                .filter(flag -> flag.label().equals(label))
                .findFirst();
    }

    /** Its name, without dashes. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is just there or not. */
    boolean isSwitch() {
        return argument.isEmpty();
    }

    /** For people; empty for a switch. */
    String argument() {
        return argument;
    }

    /** What holds when it isn't there, for people; empty for nothing. */
    String otherwise() {
        return otherwise;
    }

    String meaning() {
        return meaning;
    }
}
