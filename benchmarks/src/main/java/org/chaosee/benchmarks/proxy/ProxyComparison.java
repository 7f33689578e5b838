package org.chaosee.benchmarks.proxy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/**
 * Compares our proxy to a direct connection and to HAProxy, in one run, in turns, all on this machine.
 *
 * <p>Arguments: the proxy's runnable jar, the command of HAProxy, and the number of rounds.
 */
final class ProxyComparison {

    private static final Duration TIME = Duration.ofSeconds(3);
    private static final int TRIPS = 20_000;
    private static final int DELAYED_TRIPS = 50;
    private static final long DELAY_MILLIS = 100;

    /** A process that may have 20,000 files open has room for so many connections through a proxy. */
    private static final int MANY = 9_900;

    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    private ProxyComparison() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        if (args.length != 3) {
            System.err.println("usage: ProxyComparison JAR HAPROXY ROUNDS");
            System.exit(2);
        }
        new ProxyComparison().compare(Path.of(args[0]), args[1], Integer.parseInt(args[2]));
    }

    private void compare(Path jar, String haproxy, int rounds)
            throws IOException, InterruptedException, ExecutionException {
        Path folder = Files.createTempDirectory("proxy-comparison");
        Process backend = new ProcessBuilder(
                        Contender.java(), "-cp", System.getProperty("java.class.path"), Backend.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(backend.getInputStream(), StandardCharsets.US_ASCII))) {
            int port = Integer.parseInt(Objects.requireNonNull(output.readLine()));
            try (Contender direct = Contender.direct(port);
                    Contender other = Contender.haproxy(haproxy, port, folder);
                    Contender ours = Contender.ours(jar, port, folder)) {
                List<Contender> all = List.of(direct, other, ours);
                for (int round = 0; round <= rounds; round++) {
                    for (Contender contender : all) {
                        round(contender);
                    }
                    if (round == 0) {
                        figures.clear(); // It has warmed everything up.
                    }
                }
                delayed(ours);
                for (Contender contender : List.of(other, ours)) {
                    memory(contender);
                }
            }
        } finally {
            backend.destroy();
        }
        figures.forEach(ProxyComparison::print);
    }

    private void round(Contender contender) throws IOException, InterruptedException, ExecutionException {
        for (int connections : new int[] {1, 100}) {
            note(
                    "MB/s, %d connections, %s".formatted(connections, contender.name()),
                    Measurements.throughput(contender, connections, TIME));
        }
        long[] times = Measurements.roundTrips(contender, TRIPS);
        note("round trip in µs, p50, " + contender.name(), times[times.length / 2] / 1e3);
        note("round trip in µs, p99, " + contender.name(), times[times.length * 99 / 100] / 1e3);
    }

    private void delayed(Contender ours) throws IOException, InterruptedException {
        ours.post(
                "/proxies/backend/toxics",
                "{\"name\": \"slow\", \"type\": \"latency\", \"attributes\": {\"latency\": %d}}"
                        .formatted(DELAY_MILLIS));
        long[] times = Measurements.roundTrips(ours, 1, DELAYED_TRIPS);
        note("round trip in µs with a latency of 100 ms, p50", times[times.length / 2] / 1e3);
        note("round trip in µs with a latency of 100 ms, p99", times[times.length * 99 / 100] / 1e3);
        ours.delete("/proxies/backend/toxics/slow");
    }

    private void memory(Contender contender) throws IOException {
        for (int connections : new int[] {0, 1_000, MANY}) {
            note(
                    "resident MiB, %d connections, %s".formatted(connections, contender.name()),
                    Measurements.resident(contender, connections) / 1024.0 / 1024.0);
        }
    }

    private void note(String what, double value) {
        figures.computeIfAbsent(what, key -> new ArrayList<>()).add(value);
    }

    private static void print(String what, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%-55s median %10.1f   (%.1f to %.1f)%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(0),
                sorted.get(sorted.size() - 1));
    }
}
