package org.chaosee.proxy.main;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.chaosee.proxy.log.LogFormat;
import org.chaosee.proxy.log.LogSetup;

/**
 * What the command line and the environment say.
 *
 * @param host the address of the API
 * @param port its port; 0 for a free one
 * @param config the file with the first proxies
 * @param seed none for one that is drawn
 * @param token what requests must show
 * @param allowedUpstreams {@code host} or {@code host:port}; empty for all
 * @param maxHeldBytes what toxics may hold of each stream of a connection
 */
record Options(
        String host,
        int port,
        Optional<Path> config,
        Optional<Long> seed,
        boolean proxyMetrics,
        boolean runtimeMetrics,
        Optional<String> token,
        List<String> allowedUpstreams,
        long maxHeldBytes,
        LogFormat logFormat,
        Level logLevel) {

    private static final long SMALLEST_HELD = 64 * 1024;

    /** @throws UsageException when something is no value of its flag, or variable */
    static Options of(Arguments arguments, Map<String, String> environment) throws UsageException {
        return new Options(
                arguments.text(Flag.HOST).orElse(Flag.HOST.otherwise()),
                Math.toIntExact(arguments.number(Flag.PORT, 0, 65535).orElse(Long.valueOf(Flag.PORT.otherwise()))),
                file(arguments.text(Flag.CONFIG)),
                arguments.number(Flag.SEED, Long.MIN_VALUE, Long.MAX_VALUE),
                arguments.isOn(Flag.PROXY_METRICS),
                arguments.isOn(Flag.RUNTIME_METRICS),
                token(arguments.text(Flag.TOKEN).or(() -> Optional.ofNullable(environment.get("CHAOS_PROXY_TOKEN")))),
                list(arguments.text(Flag.ALLOW_UPSTREAM)),
                arguments
                        .number(Flag.MAX_HELD_BYTES, SMALLEST_HELD, Integer.MAX_VALUE)
                        .orElse(Long.valueOf(Flag.MAX_HELD_BYTES.otherwise())),
                format(arguments.text(Flag.LOG_FORMAT).orElse(Flag.LOG_FORMAT.otherwise())),
                level(environment.getOrDefault("LOG_LEVEL", "")));
    }

    private static Optional<Path> file(Optional<String> name) throws UsageException {
        try {
            return name.filter(text -> !text.isEmpty()).map(Path::of);
        } catch (InvalidPathException e) {
            throw new UsageException("-config is the name of a file, not \"%s\".".formatted(name.get()));
        }
    }

    /** One that no header can carry as it is would lock everybody out. */
    private static Optional<String> token(Optional<String> text) throws UsageException {
        Optional<String> token = text.filter(each -> !each.isEmpty());
        if (token.isPresent() && !isShowable(token.get())) {
            throw new UsageException("The token must be of printable ASCII characters, without blanks around it.");
        }
        return token;
    }

    private static boolean isShowable(String token) {
        return token.equals(token.strip()) && token.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private static List<String> list(Optional<String> text) {
        return text.stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static LogFormat format(String label) throws UsageException {
        return Arrays.stream(LogFormat.values())
                .filter(format -> format.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new UsageException("-log-format is text or json, not \"%s\".".formatted(label)));
    }

    private static Level level(String name) throws UsageException {
        return LogSetup.level(name)
                .orElseThrow(() -> new UsageException(
                        "LOG_LEVEL is panic, fatal, error, warn, info, debug or trace, not \"%s\".".formatted(name)));
    }
}
