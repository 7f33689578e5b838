package org.chaosee.it.shop.fuzz;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Clients that send hostile requests at the same time, each its own, over a connection of its own. */
public final class Assault {

    /** Every so manieth request is sent with all other clients waiting. */
    private static final int SAMPLE = 100;

    private static final int ENOUGH = 10;

    /** Of a path that leads out of the admin resource by its dots, to a servlet of the server's that knows fewer methods. */
    private static final int NOT_IMPLEMENTED = 501;

    private final URI server;
    private final String token;
    private final List<RequestMaker> makers;
    private final Supplier<?> state;
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger samples = new AtomicInteger();

    /**
     * @param state tells what a refused request has to leave as it is
     * @param clients how many send at the same time
     * @param seed tells what they send
     */
    public Assault(URI server, String token, Supplier<?> state, int clients, long seed) {
        this.server = server;
        this.token = token;
        this.state = state;
        this.makers = IntStream.range(0, clients)
                .mapToObj(client -> new RequestMaker(seed + client, server.getAuthority(), token))
                .toList();
    }

    /** Sends so many requests, and the next ones when it is called again. */
    public void send(int requests) {
        ExecutorService threads = Executors.newFixedThreadPool(makers.size());
        try {
            List<Callable<Void>> clients = new ArrayList<>();
            makers.forEach(maker -> clients.add(() -> send(maker, requests / makers.size())));
            for (Future<Void> done : threads.invokeAll(clients)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** How often each status was answered; 0 stands for a server that hung up. */
    public Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** What must not be. */
    public List<String> findings() {
        return List.copyOf(findings);
    }

    /** How many refused requests were found to have left the state as it was. */
    public int samples() {
        return samples.get();
    }

    private Void send(RequestMaker maker, int requests) {
        try (Wire wire = new Wire(server)) {
            for (int i = 1; i <= requests && findings.size() < ENOUGH; i++) {
                Hostile request = maker.next();
                if (i % SAMPLE == 0) {
                    sendAlone(wire, request);
                } else {
                    sendAmongOthers(wire, request);
                }
            }
        }
        return null;
    }

    private void sendAmongOthers(Wire wire, Hostile request) {
        lock.readLock().lock();
        try {
            look(request, wire.send(request));
        } finally {
            lock.readLock().unlock();
        }
    }

    private void sendAlone(Wire wire, Hostile request) {
        lock.writeLock().lock();
        try {
            Object before = state.get();
            Reply reply = wire.send(request);
            look(request, reply);
            if (reply.status() >= 400) {
                samples.incrementAndGet();
                if (!before.equals(state.get())) {
                    findings.add(reply.status() + " has changed something:\n" + request);
                }
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void look(Hostile request, Reply reply) {
        statuses.merge(reply.status(), 1, Integer::sum);
        if (reply.status() >= 500 && reply.status() != NOT_IMPLEMENTED) {
            findings.add(reply.status() + " " + reply.text() + "\nto\n" + request);
        }
        if (reply.isSplit()) {
            findings.add("an answer with a header of the client's: " + reply.headers() + "\nto\n" + request);
        }
        if (reply.status() >= 400
                && (reply.text().contains(token) || reply.text().contains("\tat "))) {
            findings.add("an answer that tells too much: " + reply.text() + "\nto\n" + request);
        }
    }
}
