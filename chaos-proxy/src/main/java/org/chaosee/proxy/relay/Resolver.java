package org.chaosee.proxy.relay;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Looks names up in threads of its own, for that may take long. Whoever asks for a name that is being looked up waits for the
 * same answer, so that there are never more threads than names. Thread-safe.
 */
public final class Resolver implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newCachedThreadPool(new DefaultThreadFactory("chaos-proxy-dns", true));
    private final Map<String, CompletableFuture<List<InetAddress>>> pending = new ConcurrentHashMap<>();

    /** All addresses of a host, in the order in which they are to be tried; fails when there are none. */
    public CompletableFuture<List<InetSocketAddress>> resolve(Address address) {
        InetAddress literal = address.literal();
        CompletableFuture<List<InetAddress>> found =
                literal == null ? lookUp(address.host()) : CompletableFuture.completedFuture(List.of(literal));
        return found.thenApply(all -> withPort(all, address.port()));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private CompletableFuture<List<InetAddress>> lookUp(String host) {
        CompletableFuture<List<InetAddress>> mine = new CompletableFuture<>();
        CompletableFuture<List<InetAddress>> other = pending.putIfAbsent(host, mine);
        if (other != null) {
            return other;
        }
        try {
            threads.execute(() -> answer(host, mine));
        } catch (RejectedExecutionException e) {
            pending.remove(host, mine);
            mine.completeExceptionally(e);
        }
        return mine;
    }

    private void answer(String host, CompletableFuture<List<InetAddress>> asked) {
        try {
            List<InetAddress> all = List.of(InetAddress.getAllByName(host));
            pending.remove(host, asked);
            asked.complete(all);
        } catch (UnknownHostException | RuntimeException e) {
            pending.remove(host, asked);
            asked.completeExceptionally(e);
        }
    }

    private static List<InetSocketAddress> withPort(List<InetAddress> all, int port) {
        List<InetSocketAddress> addresses = new ArrayList<>();
        all.forEach(address -> addresses.add(new InetSocketAddress(address, port)));
        return addresses;
    }
}
