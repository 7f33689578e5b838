package org.chaosee.experiment.provider.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chaosee.experiment.option.Rules;
import org.chaosee.experiment.provider.Call;

/**
 * A command.
 *
 * @param environment what it needs beside the environment of the runner
 */
record CommandLine(List<String> words, Map<String, String> environment) {

    /** @throws IllegalArgumentException when there is no such command, or it would need a shell that isn't allowed */
    static CommandLine of(Call call, Rules rules, SearchPath searchPath, boolean shellAllowed) {
        String written = call.provider().path("path").asText();
        Path path = searchPath
                .find(written)
                .orElseThrow(() -> new IllegalArgumentException("There is no command " + written));
        JsonNode arguments = call.arguments();
        if (!arguments.isTextual()) {
            return new CommandLine(words(path, arguments, rules), Map.of());
        }
        if (!rules.guardsShell()) {
            return new CommandLine(List.of("/bin/sh", "-c", written + " " + arguments.textValue()), Map.of());
        }
        if (!shellAllowed) {
            throw new IllegalArgumentException("Arguments as a text need a shell, which isn't allowed");
        }
        ShellText text =
                ShellText.of(call.provider().path("arguments").asText(), call.patterns(), arguments.textValue());
        return new CommandLine(
                List.of("/bin/sh", "-c", "'" + written.replace("'", "'\\''") + "' " + text.text()), text.environment());
    }

    private static List<String> words(Path path, JsonNode arguments, Rules rules) {
        List<String> words = new ArrayList<>();
        words.add(path.toString());
        if (arguments.isArray()) {
            arguments.forEach(value -> add(words, value, rules));
        } else if (arguments.isObject()) {
            arguments.properties().forEach(member -> {
                add(words, TextNode.valueOf(member.getKey()), rules);
                add(words, member.getValue(), rules);
            });
        } else if (!arguments.isMissingNode() && !arguments.isNull()) {
            throw new IllegalArgumentException("Arguments are a list, an object or a text, and not " + arguments);
        }
        return words;
    }

    private static void add(List<String> words, JsonNode value, Rules rules) {
        String text = value.isNull() ? "" : rules.notation().text(value);
        if (!text.isEmpty()) {
            words.add(text);
        }
    }

    /**
     * Java writes a question mark for what the locale has no character for, without a word.
     *
     * @throws IllegalArgumentException when something would get lost
     */
    void requireIn(Charset charset) {
        CharsetEncoder encoder = charset.newEncoder();
        if (!Stream.concat(words.stream(), environment.values().stream()).allMatch(encoder::canEncode)) {
            throw new IllegalArgumentException(
                    "The locale of this process, %s, can't write the arguments: set LC_ALL to one in UTF-8, such as C.UTF-8"
                            .formatted(charset));
        }
    }
}
