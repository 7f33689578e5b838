package org.example.experiments.stack.option;

/** Where a part listens, on loopback. */
public enum Port {
    /** Customers, and whoever takes the two nodes for one shop. */
    FRONT("front.port", 8080),
    NODE_1("node-1.port", 8181),
    NODE_2("node-2.port", 8182),
    /** The API of the proxy. */
    PROXY("proxy.port", 8474),
    /** The database as the nodes see it: behind the proxy. */
    DATABASE("database.port", 15_432),
    /** The database itself. */
    POSTGRES("postgres.port", 15_433);

    private final String option;
    private final int byDefault;

    Port(String option, int byDefault) {
        this.option = option;
        this.byDefault = byDefault;
    }

    /** The system property that sets it, without {@code stack.}. */
    public String option() {
        return option;
    }

    int byDefault() {
        return byDefault;
    }
}
