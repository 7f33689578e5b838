package org.chaosee.core.codec;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.arbitraries.StringArbitrary;

/** Documents for new actions that obey every rule. */
final class ValidDocuments {

    private ValidDocuments() {}

    static Arbitrary<Map<String, Object>> documents() {
        return Arbitraries.oneOf(
                documents(targets(), Arbitraries.oneOf(latencies(), aborts(), exceptions())),
                documents(targets(), answers(), scopes(), triggers(), Arbitraries.just("after")),
                documents(databaseTargets(), Arbitraries.oneOf(latencies(), exceptions(), databaseFaults())),
                documents(jvmTargets(), jvmFaults(), jvmScopes(), jvmTriggers(), Arbitraries.just("before")));
    }

    private static Arbitrary<Map<String, Object>> documents(
            Arbitrary<Map<String, Object>> targets, Arbitrary<Map<String, Object>> faults) {
        return documents(targets, faults, scopes(), triggers(), Arbitraries.of("before", "after"));
    }

    private static Arbitrary<Map<String, Object>> documents(
            Arbitrary<Map<String, Object>> targets,
            Arbitrary<Map<String, Object>> faults,
            Arbitrary<Map<String, Object>> scopes,
            Arbitrary<Map<String, Object>> triggers,
            Arbitrary<String> phases) {
        return RandomObject.of()
                .with("name", letters().ofMinLength(1).ofMaxLength(63))
                .maybe("description", lines(200))
                .maybe("enabled", Arbitraries.of(true, false))
                .maybe("dryRun", Arbitraries.of(true, false))
                .with("target", targets)
                .maybe("scope", scopes)
                .maybe("trigger", triggers)
                .with("fault", faults)
                .maybe("phase", phases)
                .maybe("seed", Arbitraries.longs())
                .maybe("expiresAt", instants(1, 4 * 3600))
                .maybe("reason", line(200))
                .build();
    }

    private static Arbitrary<Map<String, Object>> targets() {
        return RandomObject.of()
                .with("kind", Arbitraries.just("http"))
                .maybe("method", Arbitraries.of("GET", "P*", "*", "M-SEARCH"))
                .maybe("path", line(100).map(rest -> "/" + rest))
                .maybe("resource", Arbitraries.of("Products#get", "**#*", "org.shop.*#get*", "A$B#c_d"))
                .build();
    }

    /** All of their operations write and check versions: no fault and no phase is out of place. */
    private static Arbitrary<Map<String, Object>> databaseTargets() {
        return RandomObject.of()
                .with("kind", Arbitraries.just("jpa"))
                .maybe("entity", Arbitraries.of("Product", "org.shop.*", "**"))
                .maybe("table", line(100).map(rest -> "T" + rest))
                .maybe("operation", Arbitraries.of("update", "remove", "write", "*", "w*"))
                .maybe("unit", line(100).map(rest -> "u" + rest))
                .build();
    }

    private static Arbitrary<Map<String, Object>> databaseFaults() {
        return RandomObject.of()
                .with("type", Arbitraries.of("optimistic-lock", "lock-timeout", "query-timeout", "connection-lost"))
                .build();
    }

    private static Arbitrary<Map<String, Object>> jvmTargets() {
        return RandomObject.of().with("kind", Arbitraries.just("jvm")).build();
    }

    private static Arbitrary<Map<String, Object>> jvmFaults() {
        Arbitrary<Number> fractions = Arbitraries.integers().between(1, 950).map(units -> BigDecimal.valueOf(units, 3));
        Arbitrary<String> durations =
                Arbitraries.longs().between(100_000_000L, 14_400_000_000_000L).map(ValidDocuments::duration);
        return Arbitraries.oneOf(
                RandomObject.of()
                        .with("type", Arbitraries.just("cpu"))
                        .with("load", fractions)
                        .maybe("cores", Arbitraries.integers().between(1, 256))
                        .maybe("duration", durations)
                        .build(),
                RandomObject.of()
                        .with("type", Arbitraries.just("memory"))
                        .with("fraction", fractions)
                        .maybe("floorMib", Arbitraries.integers().greaterOrEqual(16))
                        .maybe("duration", durations)
                        .build(),
                RandomObject.of()
                        .with("type", Arbitraries.just("threads"))
                        .maybe("count", Arbitraries.integers().between(1, 1000))
                        .maybe("managed", Arbitraries.of(true, false))
                        .maybe("duration", durations)
                        .build());
    }

    private static Arbitrary<Map<String, Object>> jvmScopes() {
        return RandomObject.of()
                .maybe("nodes", lists(line(50).map(rest -> "x" + rest)))
                .build();
    }

    private static Arbitrary<Map<String, Object>> jvmTriggers() {
        return RandomObject.of()
                .maybe("maxInjections", Arbitraries.integers().greaterOrEqual(1))
                .maybe("from", instants(-1_000_000, 0))
                .maybe("until", instants(1, 1_000_000))
                .maybe("schedule", Arbitraries.of("* * * * *", "*/10 0 12 1,15 JAN-jun *", "0 0 * * MON-FRI"))
                .build();
    }

    private static Arbitrary<Map<String, Object>> scopes() {
        Arbitrary<String> names = line(50).map(rest -> "x" + rest);
        return RandomObject.of()
                .maybe("users", lists(names))
                .maybe("roles", lists(names.map(name -> name.replace('*', '-'))))
                .maybe("nodes", lists(names))
                .maybe("headers", Arbitraries.maps(headers(), line(50)).ofMaxSize(5))
                .maybe("cohortPercent", percentages())
                .build();
    }

    private static Arbitrary<Map<String, Object>> triggers() {
        return RandomObject.of()
                .maybe("probability", percentages())
                .maybe("everyNth", Arbitraries.integers().greaterOrEqual(1))
                .maybe("maxInjections", Arbitraries.integers().greaterOrEqual(1))
                .maybe("from", instants(-1_000_000, 0))
                .maybe("until", instants(1, 1_000_000))
                .build();
    }

    private static Arbitrary<Map<String, Object>> latencies() {
        Arbitrary<String> longer =
                Arbitraries.longs().between(30_000_000_000L, 60_000_000_000L).map(ValidDocuments::duration);
        Arbitrary<String> shorter =
                Arbitraries.longs().between(0, 30_000_000_000L).map(ValidDocuments::duration);
        return RandomObject.of()
                .with("type", Arbitraries.just("latency"))
                .maybe("min", shorter)
                .maybe("max", longer)
                .build();
    }

    private static Arbitrary<Map<String, Object>> aborts() {
        Arbitrary<String> values = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(50);
        return RandomObject.of()
                .with("type", Arbitraries.just("abort"))
                .maybe("status", Arbitraries.integers().between(206, 303))
                .maybe("body", lines(200))
                .maybe("headers", Arbitraries.maps(headers(), values).ofMaxSize(5))
                .build();
    }

    private static Arbitrary<Map<String, Object>> answers() {
        Arbitrary<String> values = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(50);
        Arbitrary<String> removed = letters().ofMinLength(1).ofMaxLength(50).map(rest -> "y-" + rest);
        return Arbitraries.oneOf(
                RandomObject.of()
                        .with("type", Arbitraries.just("throttle"))
                        .with("bytesPerSecond", Arbitraries.integers().between(1, 1_000_000_000))
                        .build(),
                RandomObject.of()
                        .with("type", Arbitraries.just("truncate"))
                        .with("afterBytes", Arbitraries.integers().greaterOrEqual(0))
                        .build(),
                RandomObject.of()
                        .with("type", Arbitraries.just("headers"))
                        .with(
                                "set",
                                Arbitraries.maps(headers(), values).ofMinSize(1).ofMaxSize(5))
                        .maybe("remove", lists(removed))
                        .build());
    }

    private static Arbitrary<Map<String, Object>> exceptions() {
        return RandomObject.of()
                .with("type", Arbitraries.just("exception"))
                .with("exception", Arbitraries.of("java.lang.IllegalStateException", "java.io.IOException"))
                .maybe("message", line(200))
                .build();
    }

    private static StringArbitrary letters() {
        return Arbitraries.strings().withCharRange('a', 'z').numeric();
    }

    /** In small letters, so that no two differ only in case; none of the server's. */
    private static Arbitrary<String> headers() {
        return letters().withChars("!#$%&'*+.^_`|~-").ofMaxLength(50).map(rest -> "x-" + rest);
    }

    private static Arbitrary<List<String>> lists(Arbitrary<String> texts) {
        return texts.set().ofMaxSize(5).map(List::copyOf);
    }

    private static Arbitrary<Number> percentages() {
        Arbitrary<Integer> units = Arbitraries.integers().between(0, 10_000_000);
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 100),
                units.map(count -> BigDecimal.valueOf(count, 5)),
                units.map(count -> count / 100_000.0));
    }

    private static Arbitrary<String> instants(int firstSecond, int lastSecond) {
        return Arbitraries.integers().between(firstSecond, lastSecond).map(seconds -> {
            Instant instant = TestCodec.NOW.plusSeconds(seconds);
            return instant.minusNanos(seconds > 1 ? 123_456_789 : 0).toString();
        });
    }

    private static String duration(long nanos) {
        return Duration.ofNanos(nanos).toString();
    }

    private static Arbitrary<String> line(int max) {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("äß漢\u202e\ufffd")
                .ofMaxLength(max);
    }

    private static Arbitrary<String> lines(int max) {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("\r\n\t漢")
                .ofMaxLength(max);
    }
}
