package org.chaosee.proxy.relay;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.chaosee.proxy.effect.Alarm;
import org.chaosee.proxy.effect.Link;
import org.chaosee.proxy.effect.Origin;
import org.chaosee.proxy.effect.Placed;
import org.chaosee.proxy.model.Direction;
import org.chaosee.proxy.report.AddressCounts;
import org.jspecify.annotations.Nullable;

/**
 * A client, the server that was dialled for it, and both streams between them. Confined to the thread of the client's socket,
 * which is the one of the server's, too; only {@link #changed} and {@link #kill} may come from elsewhere.
 */
final class Connection implements Link {

    private final Relay relay;
    private final long number;
    private final AddressCounts counts;
    private final Side client;
    private final Deque<ByteBuf> early = new ArrayDeque<>();
    private @Nullable Side server;
    private @Nullable Dial dial;
    private @Nullable Stream upstream;
    private @Nullable Stream downstream;
    private List<Placed> toxics = List.of();
    private volatile boolean doomed;
    private boolean reported;

    Connection(Relay relay, long number, Channel channel) {
        this.relay = relay;
        this.number = number;
        this.counts = relay.addressCounts();
        this.client = new Side(this, channel, counts.stream(Direction.DOWNSTREAM));
    }

    AddressCounts counts() {
        return counts;
    }

    Side client() {
        return client;
    }

    /** Something has changed about the toxics. Idle connections hear of it by that, busy ones look by themselves. */
    void changed() {
        post(this::conform);
    }

    /** Ends it at once. */
    void kill() {
        doomed = true;
        post(this::closeAll);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Alarm schedule(Runnable task, long delayNanos) {
        Future<?> scheduled = client.channel()
                .eventLoop()
                .schedule(
                        () -> {
                            task.run();
                            regulate();
                        },
                        delayNanos,
                        TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    @Override
    public void reset() {
        dropAll();
        client.reset();
        if (server != null) {
            server.reset();
        }
    }

    void opened(Side side) {
        if (side != client) {
            return;
        }
        if (doomed) {
            closeAll();
            return;
        }
        Dial dialling = new Dial(relay, this);
        dial = dialling;
        dialling.start();
    }

    /** The server is there: now the connection begins, also for toxics. */
    void dialled(Side dialledServer) {
        dial = null;
        server = dialledServer;
        Origin origin = new Origin(relay.proxy(), number, relay.counts()::affected);
        Bounds bounds = relay.bounds();
        Stream up = new Stream(this, Direction.UPSTREAM, origin, client, dialledServer, bounds);
        Stream down = new Stream(this, Direction.DOWNSTREAM, origin, dialledServer, client, bounds);
        upstream = up;
        downstream = down;
        conform();
        while (!early.isEmpty()) {
            up.receive(early.remove());
        }
        if (client.isInputEnded()) {
            up.endOfInput();
        }
        client.read(true);
        dialledServer.read(true);
        flush();
    }

    void undialled() {
        dial = null;
        relay.counts().refused();
        closeAll();
    }

    void received(Side side, ByteBuf data) {
        counts.stream(side == client ? Direction.UPSTREAM : Direction.DOWNSTREAM)
                .received(data.readableBytes());
        conformIfChanged();
        Stream stream = from(side);
        if (stream == null) {
            early.add(data); // Some transports read what is there when a client leaves, asked or not.
        } else {
            stream.receive(data);
            stream.regulate();
        }
    }

    void ended(Side side) {
        conformIfChanged();
        Stream stream = from(side);
        if (stream != null) {
            stream.endOfInput();
        }
    }

    void flush() {
        client.flush();
        if (server != null) {
            server.flush();
        }
        regulate();
    }

    void regulate() {
        if (upstream != null && downstream != null) {
            upstream.regulate();
            downstream.regulate();
        }
    }

    /** A side doesn't hear us any more: it has reset its connection, or is out of reach. */
    void broke(Side side) {
        Stream stream = from(side);
        if (stream == null) {
            closeAll();
        } else if (side.isInputEnded() && !stream.to().isOutputEnded()) {
            // It had said all that it had to say, and that is under way; so it arrives, and only the answer can't.
            Stream answer = stream.from() == client ? downstream : upstream;
            if (answer != null) {
                answer.drop();
            }
            stream.to().endInput();
        } else {
            reset();
        }
    }

    void failed(Side side, Throwable cause) {
        if (cause instanceof IOException) {
            side.close();
            broke(side);
        } else {
            relay.log(Level.ERROR, "A connection of proxy " + relay.proxy() + " failed", cause);
            closeAll();
        }
    }

    /** A toxic closes it: the receiving side gets what is on its way, and then sees the end. */
    void close(Stream stream) {
        dropAll();
        stream.from().close();
        stream.to().endAll();
    }

    void closed() {
        boolean over = !client.channel().isActive()
                && (server == null || !server.channel().isActive());
        if (over && !reported) {
            reported = true;
            dropAll();
            relay.over(this);
        }
    }

    private @Nullable Stream from(Side side) {
        return side == client ? upstream : downstream;
    }

    private void conformIfChanged() {
        if (relay.toxics() != toxics) {
            conform();
        }
    }

    private void conform() {
        if (upstream != null && downstream != null) {
            toxics = relay.toxics();
            upstream.conform(toxics);
            downstream.conform(toxics);
            regulate();
        }
    }

    private void closeAll() {
        dropAll();
        client.close();
        if (server != null) {
            server.close();
        }
    }

    private void dropAll() {
        if (dial != null) {
            dial.cancel();
            dial = null;
        }
        early.forEach(ByteBuf::release);
        early.clear();
        if (upstream != null) {
            upstream.drop();
        }
        if (downstream != null) {
            downstream.drop();
        }
    }

    private void post(Runnable task) {
        Channel channel = client.channel();
        if (channel.isRegistered()) { // If it isn't yet, it will look by itself.
            try {
                channel.eventLoop().execute(task);
            } catch (RejectedExecutionException e) {
                relay.log(Level.DEBUG, "The threads of the proxies have ended", e);
            }
        }
    }
}
