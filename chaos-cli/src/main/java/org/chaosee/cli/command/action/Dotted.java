package org.chaosee.cli.command.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.regex.Pattern;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** Members of a document by dotted names, such as {@code fault.load}. */
final class Dotted {

    private static final Pattern NAME = Pattern.compile("[^.]+(\\.[^.]+)*");

    private Dotted() {}

    /**
     * Sets one member, making the objects on the way to it.
     *
     * @param assignment {@code name=value}, the value in JSON, or otherwise a text
     */
    static void set(ObjectNode document, String assignment) {
        int equals = assignment.indexOf('=');
        String name = equals < 0 ? "" : assignment.substring(0, equals);
        if (!NAME.matcher(name).matches()) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "'" + assignment
                            + "' sets nothing, allowed is a member and its value, such as trigger.probability=50");
        }
        List<String> path = List.of(name.split("\\."));
        ObjectNode parent = document;
        for (String member : path.subList(0, path.size() - 1)) {
            parent = parent.get(member) instanceof ObjectNode child ? child : parent.putObject(member);
        }
        parent.set(path.get(path.size() - 1), value(assignment.substring(equals + 1)));
    }

    private static JsonNode value(String text) {
        try {
            JsonNode value = Json.parse(text);
            return value.isMissingNode() ? TextNode.valueOf(text) : value;
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(text);
        }
    }
}
