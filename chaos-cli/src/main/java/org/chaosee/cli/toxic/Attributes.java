package org.chaosee.cli.toxic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** The attributes of a toxic as they are typed; which ones there are, and their ranges, is the API's to say. */
public final class Attributes {

    private Attributes() {}

    /**
     * As the API takes them.
     *
     * @throws CommandException when a value is no number
     */
    public static ObjectNode of(Map<String, String> typed) {
        ObjectNode attributes = Json.object();
        typed.forEach((name, value) -> {
            try {
                attributes.put(name, new BigDecimal(value));
            } catch (NumberFormatException e) {
                throw new CommandException(
                        ExitCode.USAGE,
                        "--set " + name + "=" + value + " is no number, allowed is one such as latency=400");
            }
        });
        return attributes;
    }
}
