package org.chaosee.cli.command.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.output.Section;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which fault points; as options. The server judges what is said; here, it is only taken apart. */
@Section("Where: one of")
public final class TargetOptions {

    @Option(
            names = "--http",
            paramLabel = "<endpoint>",
            description = "Endpoints: a path template or glob, after a method if only that is meant, such as "
                    + "'GET /api/products' or '/api/**'.")
    private @Nullable String http;

    @Option(
            names = "--bean",
            paramLabel = "<type[#method]>",
            description = "Methods of beans, such as OrderService#place or 'org.example.orders.*'.")
    private @Nullable String bean;

    @Option(
            names = "--jpa",
            paramLabel = "<entity[:operation]>",
            description = "Operations on entities, such as Product, Order:write or '**:read'.")
    private @Nullable String jpa;

    @Option(
            names = "--jdbc",
            paramLabel = "<operation>",
            description = "Operations on data sources: connect, read, write, commit, or '*'.")
    private @Nullable String jdbc;

    @Option(
            names = "--client",
            paramLabel = "<call>",
            description =
                    "Outgoing calls: a host, with a path or without, after a method if only that is meant, such as "
                            + "prices or 'GET prices:8080/api/**'.")
    private @Nullable String client;

    @Option(names = "--jvm", description = "The Java VM of each node: cpu, memory, threads, exit.")
    private boolean jvm;

    /**
     * The target, or nothing when none is named.
     *
     * @throws CommandException when there are several
     */
    public Optional<ObjectNode> tree() {
        List<ObjectNode> named = Stream.of(http(), bean(), jpa(), jdbc(), client(), jvm())
                .filter(Objects::nonNull)
                .toList();
        if (named.size() > 1) {
            throw new CommandException(
                    ExitCode.USAGE,
                    "An action has one target, allowed is one of --http, --bean, --jpa, --jdbc, --client, --jvm");
        }
        return named.stream().findFirst();
    }

    private @Nullable ObjectNode http() {
        return http == null ? null : call(target("http"), http, "path");
    }

    private @Nullable ObjectNode bean() {
        return bean == null ? null : split(target("bean"), bean, '#', "type", "method");
    }

    private @Nullable ObjectNode jpa() {
        return jpa == null ? null : split(target("jpa"), jpa, ':', "entity", "operation");
    }

    private @Nullable ObjectNode jdbc() {
        return jdbc == null ? null : target("jdbc").put("operation", jdbc);
    }

    private @Nullable ObjectNode client() {
        if (client == null) {
            return null;
        }
        ObjectNode target = call(target("client"), client, "host");
        String place = target.path("host").asText();
        int slash = place.indexOf('/');
        if (slash >= 0) {
            target.put("path", place.substring(slash));
            if (slash == 0) {
                target.remove("host");
            } else {
                target.put("host", place.substring(0, slash));
            }
        }
        return target;
    }

    private @Nullable ObjectNode jvm() {
        return jvm ? target("jvm") : null;
    }

    private static ObjectNode target(String kind) {
        return Json.object().put("kind", kind);
    }

    private static ObjectNode call(ObjectNode target, String text, String member) {
        String[] words = text.strip().split("\\s+", 2);
        if (words.length == 2) {
            target.put("method", words[0]);
        }
        return target.put(member, words[words.length - 1]);
    }

    private static ObjectNode split(ObjectNode target, String text, char between, String first, String second) {
        int at = text.lastIndexOf(between);
        String head = at < 0 ? text : text.substring(0, at);
        if (!head.isEmpty()) {
            target.put(first, head);
        }
        return at < 0 ? target : target.put(second, text.substring(at + 1));
    }
}
