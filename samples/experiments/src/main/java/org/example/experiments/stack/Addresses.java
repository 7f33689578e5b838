package org.example.experiments.stack;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.example.experiments.stack.option.Options;
import org.example.experiments.stack.option.Port;
import org.example.experiments.stack.option.Ports;

/** Where everything is to be had, for those who experiment. */
final class Addresses {

    private final Options options;
    private final Ports ports;

    Addresses(Options options, Ports ports) {
        this.options = options;
        this.ports = ports;
    }

    /** That of a part which speaks HTTP. */
    URI http(Port port) {
        return URI.create("http://localhost:" + ports.of(port));
    }

    /** The variables of {@code stack.env}. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("SHOP_URL", http(Port.FRONT).toString());
        variables.put("NODE_1_URL", http(Port.NODE_1).toString());
        variables.put("NODE_2_URL", http(Port.NODE_2).toString());
        variables.put("CHAOS_URL", http(Port.FRONT) + "/chaos");
        variables.put("CHAOS_ADMIN_TOKEN", options.token());
        variables.put("PROXY_URL", http(Port.PROXY).toString());
        variables.put("PROXY_NAME", "db");
        variables.put("DATABASE_URL", database(Port.POSTGRES));
        variables.put("PROXIED_DATABASE_URL", database(Port.DATABASE));
        variables.put("STACK_DIRECTORY", options.directory().toString());
        variables.put("STACK_REMEDIES", options.remedies() ? "on" : "off");
        return variables;
    }

    private String database(Port port) {
        return "jdbc:postgresql://localhost:" + ports.of(port) + "/postgres?user=postgres";
    }

    /** What a person wants to know. */
    String summary() {
        return """

                  The stack is ready: %s/  (Ctrl-C ends it)
                    nodes     %s  %s
                    chaos     %s/chaos  (token %s)
                    proxy     %s  (proxy "db")
                    database  %s  (past the proxy)
                    remedies  %s
                    files     %s
                """.formatted(
                        http(Port.FRONT),
                        http(Port.NODE_1),
                        http(Port.NODE_2),
                        http(Port.FRONT),
                        options.token().equals("dev-token") ? "dev-token" : "is yours",
                        http(Port.PROXY),
                        database(Port.POSTGRES),
                        options.remedies() ? "on" : "off",
                        options.directory());
    }
}
