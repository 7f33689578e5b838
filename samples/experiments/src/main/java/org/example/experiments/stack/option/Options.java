package org.example.experiments.stack.option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.example.experiments.stack.StackException;

/**
 * What can be set from outside, as system properties.
 *
 * @param directory {@code stack.directory}, absolute: where all files of the stack are
 * @param ports where the parts listen, as wished for: 0 stands for any free port
 * @param token {@code stack.token}: what the admin resource of the nodes asks for; by default {@code CHAOS_ADMIN_TOKEN}
 *     of the environment, or {@code dev-token}
 * @param remedies {@code stack.remedies}, {@code on} or {@code off}: whether the shop's fault tolerance is at work
 * @param timeLimit {@code stack.front.timeout}, in seconds: how long the front waits for a node's answer
 * @param nodeJvm {@code stack.node.jvm}: options of the nodes' Java VMs, separated by spaces
 * @param driver {@code stack.jdbc}: how the nodes' database driver is set, as parameters of its address
 * @param patience {@code stack.patience}, in seconds: what the stack takes at most to be ready
 */
public record Options(
        Path directory,
        Map<Port, Integer> ports,
        String token,
        boolean remedies,
        Duration timeLimit,
        String nodeJvm,
        String driver,
        Duration patience) {

    private static final int HIGHEST_PORT = 65_535;

    /** Without the second compiler, a server starts in half the time. */
    private static final String NODE_JVM = "-Xmx384m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    /** Without such limits, a driver waits for ever for a database that doesn't answer. */
    private static final String DRIVER = "connectTimeout=2&socketTimeout=5";

    public Options {
        ports = Map.copyOf(ports);
    }

    /**
     * Reads them.
     *
     * @param byDefault the directory of the stack when none is named
     * @throws StackException when one can't be used
     */
    public static Options of(Properties properties, Map<String, String> environment, Path byDefault) {
        Reader reader = new Reader(properties);
        return new Options(
                Path.of(reader.text("directory", byDefault.toString()))
                        .toAbsolutePath()
                        .normalize(),
                reader.ports(),
                reader.text("token", environment.getOrDefault("CHAOS_ADMIN_TOKEN", "dev-token")),
                reader.isOn("remedies"),
                Duration.ofSeconds(reader.number("front.timeout", 30, 1, 3600)),
                reader.text("node.jvm", NODE_JVM),
                reader.text("jdbc", DRIVER),
                Duration.ofSeconds(reader.number("patience", 240, 1, 3600)));
    }

    /** The properties, by names without their prefix. */
    private record Reader(Properties properties) {

        String text(String name, String byDefault) {
            String text = properties.getProperty("stack." + name, byDefault).strip();
            if (text.isEmpty()) {
                throw new StackException("stack." + name + " is empty.");
            }
            return text;
        }

        int number(String name, int byDefault, int from, int to) {
            String text = text(name, String.valueOf(byDefault));
            try {
                int number = Integer.parseInt(text);
                if (number >= from && number <= to) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // Said below, as for a number out of range.
            }
            throw new StackException(
                    "stack.%s is \"%s\", but must be a number from %d to %d.".formatted(name, text, from, to));
        }

        boolean isOn(String name) {
            String text = text(name, "on");
            return switch (text) {
                case "on" -> true;
                case "off" -> false;
                default -> throw new StackException("stack.%s is \"%s\", but must be on or off.".formatted(name, text));
            };
        }

        Map<Port, Integer> ports() {
            Map<Port, Integer> ports = new EnumMap<>(Port.class);
            for (Port port : Port.values()) {
                ports.put(port, number(port.option(), port.byDefault(), 0, HIGHEST_PORT));
            }
            return ports;
        }
    }
}
