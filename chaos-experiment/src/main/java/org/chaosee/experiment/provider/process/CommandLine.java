package org.chaosee.experiment.provider.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.experiment.fill.Patterns;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.provider.Call;

/** The words of a command. */
record CommandLine(Rules rules, SearchPath searchPath, boolean shellAllowed) {

    /** @throws IllegalArgumentException when there is no such command, or it would need a shell that isn't allowed */
    List<String> of(Call call) {
        String written = call.provider().path("path").asText();
        Path path = searchPath
                .find(written)
                .orElseThrow(() -> new IllegalArgumentException("There is no command " + written));
        JsonNode arguments = call.arguments();
        if (arguments.isTextual()) {
            return shell(written, call, arguments.textValue());
        }
        List<String> words = new ArrayList<>();
        words.add(path.toString());
        if (arguments.isArray()) {
            arguments.forEach(value -> add(words, value));
        } else if (arguments.isObject()) {
            arguments.properties().forEach(member -> {
                add(words, TextNode.valueOf(member.getKey()));
                add(words, member.getValue());
            });
        } else if (!arguments.isMissingNode() && !arguments.isNull()) {
            throw new IllegalArgumentException("Arguments are a list, an object or a text, and not " + arguments);
        }
        return words;
    }

    private void add(List<String> words, JsonNode value) {
        String text = value.isNull() ? "" : rules.notation().text(value);
        if (!text.isEmpty()) {
            words.add(text);
        }
    }

    private List<String> shell(String path, Call call, String filled) {
        if (!rules.guardsShell()) {
            return List.of("/bin/sh", "-c", path + " " + filled);
        }
        if (!shellAllowed) {
            throw new IllegalArgumentException("Arguments as a text need a shell, which isn't allowed");
        }
        String written = call.provider().path("arguments").asText();
        Patterns patterns = call.patterns();
        String guarded = patterns.names().isEmpty() ? written : patterns.text(written, CommandLine::quoted);
        return List.of("/bin/sh", "-c", quoted(path) + " " + guarded);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
