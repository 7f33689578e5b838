package org.chaosee.cli.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.client.Exchange;
import org.chaosee.cli.health.HealthAddress;
import org.chaosee.cli.observe.HealthProbe;
import org.chaosee.cli.shell.CommandException;
import org.jspecify.annotations.Nullable;

/**
 * Asks an admin resource, addresses and metrics again and again, each by a thread of its own, and tells what they answered last.
 * One that hangs doesn't keep the view waiting. Only reads.
 */
public final class Monitor implements AutoCloseable {

    private final @Nullable AdminClient client;
    private final List<HealthAddress> addresses;
    private final @Nullable URI metricsAddress;
    private final Duration interval;
    private final Duration timeout;
    private final Clock clock;
    private final HttpClient http;
    private final ScheduledExecutorService threads;
    private final InjectionRate rate = new InjectionRate();
    private final Map<String, HealthState> health = new LinkedHashMap<>();
    private @Nullable ServerState server;
    private @Nullable String serverFailure;
    private @Nullable Figures figures;
    private @Nullable String metrics;

    /**
     * Nothing is asked yet.
     *
     * @param client null for no admin resource
     * @param metricsAddress null for no metrics
     * @param timeout for each answer of an address
     */
    public Monitor(
            @Nullable AdminClient client,
            List<HealthAddress> addresses,
            @Nullable URI metricsAddress,
            Duration interval,
            Duration timeout,
            Clock clock) {
        this.client = client;
        this.addresses = List.copyOf(addresses);
        this.metricsAddress = metricsAddress;
        this.interval = interval;
        this.timeout = timeout;
        this.clock = clock;
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
        this.threads = Executors.newScheduledThreadPool(addresses.size() + 2, task -> {
            Thread thread = new Thread(task, "monitor");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Begins to ask.
     *
     * @param patience it returns after that time, or when everybody has answered once
     */
    @SuppressWarnings("FutureReturnValueIgnored") // what fails is shown
    public void begin(Duration patience) throws InterruptedException {
        List<Runnable> eyes = new ArrayList<>();
        if (client != null) {
            eyes.add(() -> lookAt(client));
        }
        if (metricsAddress != null) {
            eyes.add(() -> lookAtMetrics(metricsAddress));
        }
        for (HealthAddress address : addresses) {
            HealthProbe probe = new HealthProbe(address.name(), address.address(), timeout, http, clock);
            eyes.add(() -> add(probe.ask()));
        }
        CountDownLatch first = new CountDownLatch(eyes.size());
        for (Runnable eye : eyes) {
            threads.scheduleWithFixedDelay(
                    () -> {
                        try {
                            eye.run();
                        } catch (CancellationException e) {
                            // It is closed.
                        } finally {
                            first.countDown();
                        }
                    },
                    0,
                    interval.toNanos(),
                    TimeUnit.NANOSECONDS);
        }
        first.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    public synchronized Snapshot snapshot() {
        return new Snapshot(
                clock.instant(),
                client == null ? null : client.server().toString(),
                server,
                serverFailure,
                addresses.stream()
                        .map(address -> health.getOrDefault(
                                address.name(),
                                new HealthState(
                                        address.name(), false, "no answer yet", Instant.EPOCH, clock.instant())))
                        .toList(),
                metrics);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void lookAt(AdminClient admin) {
        try {
            JsonNode status = admin.ask(Call.get("status")).body();
            JsonNode nodes =
                    admin.ask(Call.get("nodes").with(Map.of("limit", 1000))).body();
            JsonNode page = admin.ask(Call.get("actions").with(Map.of("enabled", true, "limit", 1000)))
                    .body();
            List<Instant> latest = rateHasBegun() ? List.of() : latest(admin, status);
            see(
                    latest,
                    status,
                    nodes,
                    live(page, status.path("time").asText(clock.instant().toString())));
        } catch (CommandException e) {
            fail(e.sentence());
        }
    }

    /** An action that has expired stays enabled. The server's own clock decides. */
    private static List<JsonNode> live(JsonNode page, String now) {
        List<JsonNode> live = new ArrayList<>();
        for (JsonNode action : page.path("items")) {
            if (Texts.isLater(action.path("expiresAt").asText(), now)) {
                live.add(action);
            }
        }
        return live;
    }

    private synchronized boolean rateHasBegun() {
        return rate.hasBegun();
    }

    /** What the node that answers remembers, by the clock of this machine. */
    private List<Instant> latest(AdminClient admin, JsonNode status) {
        JsonNode page =
                admin.ask(Call.get("injections").with(Map.of("limit", 1000))).body();
        List<Instant> latest = new ArrayList<>();
        try {
            Instant now = clock.instant();
            Duration ahead =
                    Duration.between(now, Instant.parse(status.path("time").asText(now.toString())));
            for (JsonNode injection : page.path("items")) {
                if (!injection.hasNonNull("skipped")) {
                    latest.add(Instant.parse(injection.path("at").asText()).minus(ahead));
                }
            }
        } catch (DateTimeException e) {
            // An older server: the view begins empty.
        }
        return latest;
    }

    private synchronized void see(List<Instant> latest, JsonNode status, JsonNode nodes, List<JsonNode> actions) {
        Instant now = clock.instant();
        long total = Texts.injections(status, nodes);
        if (rate.hasBegun()) {
            rate.see(now, total);
        } else {
            rate.begin(now, total, latest);
        }
        server = new ServerState(status, nodes, List.copyOf(actions), rate.seconds(), now);
        serverFailure = null;
    }

    private synchronized void fail(String sentence) {
        serverFailure = sentence;
    }

    private synchronized void add(ObjectNode answer) {
        String name = answer.path("name").asText();
        boolean up = answer.path("up").asBoolean();
        Instant at = Instant.parse(answer.path("at").asText());
        HealthState before = health.get(name);
        String words = answer.path("status").isNumber()
                ? answer.path("status").asText() + ", "
                        + Math.round(answer.path("seconds").asDouble() * 1000) + " ms"
                : answer.path("cause").asText();
        Instant since = before != null && before.up() == up ? before.since() : at;
        health.put(name, new HealthState(name, up, words, since, at));
    }

    private void lookAtMetrics(URI address) {
        String words;
        Figures now = null;
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Accept", "text/plain")
                    .build();
            Exchange.Reply response = Exchange.text(http, request, timeout);
            if (response.status() == 200) {
                now = new Figures(clock.instant(), PrometheusText.parse(response.body()));
                words = now.words(figures());
            } else {
                words = "answers with " + response.status();
            }
        } catch (IOException e) {
            words = "no answer: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting for " + address);
        }
        see(now, words);
    }

    private synchronized @Nullable Figures figures() {
        return figures;
    }

    private synchronized void see(@Nullable Figures now, String words) {
        figures = now;
        metrics = words;
    }
}
