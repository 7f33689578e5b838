package org.chaosee.benchmarks.proxy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What is measured of one contender at a time. */
final class Measurements {

    private static final int CHUNK = 64 * 1024;
    private static final int MESSAGE = 64;
    private static final int WARM_UP = 2_000;

    private Measurements() {}

    /** Megabytes a second from the client to the backend, all connections together. */
    static double throughput(Contender contender, int connections, Duration time)
            throws IOException, InterruptedException, ExecutionException {
        List<SocketChannel> channels = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            for (int i = 0; i < connections; i++) {
                channels.add(Connections.open(contender.port()));
            }
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            List<Future<Long>> sent = new ArrayList<>();
            for (SocketChannel channel : channels) {
                sent.add(threads.submit(() -> send(channel, end)));
            }
            long bytes = 0;
            for (Future<Long> each : sent) {
                bytes += each.get();
            }
            return bytes * 1e3 / (System.nanoTime() - begin);
        } finally {
            threads.shutdownNow();
            for (SocketChannel channel : channels) {
                channel.close();
            }
        }
    }

    private static long send(SocketChannel channel, long end) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
        chunk.put(0, Backend.SINK);
        long sent = 0;
        while (System.nanoTime() - end < 0) {
            chunk.clear();
            Connections.write(channel, chunk);
            sent += CHUNK;
        }
        return sent;
    }

    /** The times of so many round trips of a small message, one after the other, in order of their length, in nanoseconds. */
    static long[] roundTrips(Contender contender, int warmUp, int count) throws IOException {
        try (SocketChannel channel = Connections.open(contender.port())) {
            ByteBuffer message = ByteBuffer.allocateDirect(MESSAGE);
            message.put(0, Backend.ECHO);
            for (int i = 0; i < warmUp; i++) {
                Connections.echo(channel, message);
            }
            long[] times = new long[count];
            for (int i = 0; i < count; i++) {
                long begin = System.nanoTime();
                Connections.echo(channel, message);
                times[i] = System.nanoTime() - begin;
            }
            Arrays.sort(times);
            return times;
        }
    }

    static long[] roundTrips(Contender contender, int count) throws IOException {
        return roundTrips(contender, WARM_UP, count);
    }

    /** What the process takes with so many connections, each of which has passed a message both ways, in bytes. */
    static long resident(Contender contender, int connections) throws IOException {
        List<SocketChannel> channels = new ArrayList<>();
        try {
            ByteBuffer message = ByteBuffer.allocateDirect(MESSAGE);
            message.put(0, Backend.ECHO);
            for (int i = 0; i < connections; i++) {
                SocketChannel channel = Connections.open(contender.port());
                channels.add(channel);
                Connections.echo(channel, message);
            }
            return contender.resident();
        } finally {
            for (SocketChannel channel : channels) {
                channel.close();
            }
        }
    }
}
