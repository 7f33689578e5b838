package org.chaosee.cli.command.proxy;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.chaosee.cli.toxic.ProxyClient;

/** Switches a proxy on and off. */
final class Switch {

    private final ProxyClient client;
    private final Output output;

    Switch(ProxyClient client, Output output) {
        this.client = client;
        this.output = output;
    }

    void on(String proxy) {
        set(proxy, true);
        output.say("Enabled " + proxy);
    }

    /** Connections are closed, and new ones refused. */
    void off(String proxy, While time) {
        if (time.isLimited()
                && !client.ask(Call.get("proxies", proxy)).path("enabled").asBoolean()) {
            throw new CommandException(
                    ExitCode.CONFLICT,
                    "The proxy " + proxy + " is disabled already, and --for would enable it at its end");
        }
        time.make(
                client,
                () -> {
                    set(proxy, false);
                    output.say("Disabled " + proxy);
                },
                change(proxy, true),
                output,
                "It stays, until 'chaosee proxy enable " + proxy + "'");
    }

    private void set(String proxy, boolean enabled) {
        JsonNode changed = client.ask(change(proxy, enabled));
        if (output.isJson()) {
            output.json(changed);
        }
    }

    /** POST, for older Toxiproxies know no PATCH. */
    private static Call change(String proxy, boolean enabled) {
        return Call.of("POST", "proxies", proxy).with(Json.object().put("enabled", enabled));
    }
}
