package org.chaosee.cli.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.chaosee.cli.client.Access;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Json;
import org.chaosee.cli.shell.CommandException;

/**
 * Watches from {@link #begin} to {@link #end}, each server and each address by a thread of its own, so that one that hangs doesn't
 * hide the others. Whatever can't be observed is told, and disturbs nobody.
 */
public final class Observer {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final int AUDIT_PAGE = 1000;

    /** Each sentence is told once; some have a part that differs each time. */
    private static final int MOST_FAILURES = 100;

    private final Observation observation;
    private final Clock clock;
    private final InjectionCounts injections = new InjectionCounts();
    private final AtomicLong lost = new AtomicLong();
    private final NodeWatch nodes;
    private final Changes actions = new Changes();
    private final HealthLog health = new HealthLog();
    private final Set<String> failures = new LinkedHashSet<>();
    private final Set<String> dead = ConcurrentHashMap.newKeySet();
    private final List<ServerWatch> servers = new ArrayList<>();
    private final ScheduledExecutorService threads;
    private Instant from = Instant.EPOCH;

    public Observer(Observation observation, Clock clock) {
        this.observation = observation;
        this.clock = clock;
        this.nodes = new NodeWatch(clock);
        for (Access access : observation.servers()) {
            Duration timeout = access.timeout().compareTo(LONGEST_ANSWER) < 0 ? access.timeout() : LONGEST_ANSWER;
            servers.add(new ServerWatch(
                    new AdminClient(new Access(access.server(), access.token(), timeout)), injections, lost));
        }
        int eyes = servers.size() + observation.health().size();
        this.threads = Executors.newScheduledThreadPool(Math.max(1, eyes), task -> {
            Thread thread = new Thread(task, "observer");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns when everything was looked at once: what was injected before is not counted. */
    @SuppressWarnings("FutureReturnValueIgnored") // what fails is told, and nothing is waited for
    public void begin() throws InterruptedException {
        from = clock.instant();
        HttpClient http = HttpClient.newBuilder().connectTimeout(LONGEST_ANSWER).build();
        List<Runnable> eyes = new ArrayList<>();
        servers.forEach(server -> eyes.add(() -> look(server)));
        observation.health().forEach((name, address) -> {
            HealthProbe probe = new HealthProbe(name, address, LONGEST_ANSWER, http, clock);
            eyes.add(() -> health.add(probe.ask()));
        });
        CountDownLatch first = new CountDownLatch(eyes.size());
        for (Runnable eye : eyes) {
            long interval = observation.interval().toMillis();
            // Nothing is made up for: a server that hung would be asked hundreds of times as soon as it is back.
            threads.scheduleWithFixedDelay(
                    () -> {
                        guarded(eye);
                        first.countDown();
                    },
                    0,
                    interval,
                    TimeUnit.MILLISECONDS);
        }
        first.await(LONGEST_ANSWER.toMillis() * 2, TimeUnit.MILLISECONDS);
    }

    /** Looks a last time, and tells what was seen. */
    public ObjectNode end() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(LONGEST_ANSWER.toMillis() * 2, TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
            // What is interrupted ends at once, and must not look together with the last look.
            threads.awaitTermination(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        }
        // Whatever was injected since the last look; the nodes' clocks may be ahead or behind, so no instant is
        // compared.
        servers.forEach(server -> guarded(() -> look(server)));
        ObjectNode result = Json.object();
        result.put("from", from.toString());
        result.put("to", clock.instant().toString());
        ArrayNode addresses = result.putArray("servers");
        observation.servers().forEach(access -> addresses.add(access.server().toString()));
        result.set("injections", injections.json());
        result.put("injectionsLost", lost.get());
        result.set("nodes", nodes.json());
        result.set("actions", actions.json());
        result.set("health", health.json());
        result.put("healthLeftOut", health.leftOut());
        result.set("audit", audit());
        ArrayNode sentences = result.putArray("failures");
        synchronized (failures) {
            failures.forEach(sentences::add);
        }
        return result;
    }

    private void look(ServerWatch server) {
        String address = server.client().server().toString();
        try {
            nodes.answers(address, server.look());
            dead.remove(address);
        } catch (CommandException e) {
            dead.add(address);
            nodes.isSilent(address);
            throw e;
        }
        // All nodes know of all nodes and actions: it is enough that one is asked.
        if (isFirstAlive(server)) {
            nodes.see(
                    server.client()
                            .ask(Call.get("nodes").with(Map.of("limit", 1000)))
                            .body(),
                    dead);
            seeActions(server.client());
        }
    }

    private boolean isFirstAlive(ServerWatch server) {
        return servers.stream()
                .filter(other -> !dead.contains(other.client().server().toString()))
                .findFirst()
                .filter(first -> first == server)
                .isPresent();
    }

    private void seeActions(AdminClient client) {
        JsonNode page = client.ask(Call.get("actions").with(Map.of("enabled", true, "limit", 1000)))
                .body();
        String now = clock.instant().toString();
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        for (JsonNode action : page.path("items")) {
            // An action that has expired stays enabled.
            if (action.path("expiresAt").asText().compareTo(now) > 0) {
                names.add(action.path("name").asText());
            }
        }
        ObjectNode entry = Json.object().put("at", now);
        entry.set("live", names);
        actions.see("live", names, entry);
    }

    private ArrayNode audit() {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        guarded(() -> servers.stream()
                .filter(server -> !dead.contains(server.client().server().toString()))
                .findFirst()
                .ifPresent(server -> {
                    Map<String, Object> query = new LinkedHashMap<>();
                    query.put("from", from.toString());
                    query.put("limit", AUDIT_PAGE);
                    server.client()
                            .ask(Call.get("audit").with(query))
                            .body()
                            .path("items")
                            .forEach(entries::add);
                }));
        return entries;
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (CommandException e) {
            fail(e.sentence());
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                fail("Something could not be observed: " + e);
            }
        }
    }

    private void fail(String sentence) {
        synchronized (failures) {
            if (failures.size() < MOST_FAILURES) {
                failures.add(sentence);
            }
        }
    }
}
