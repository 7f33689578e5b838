package org.chaosee.proxy.relay;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chaosee.proxy.effect.Placed;
import org.chaosee.proxy.report.AddressCounts;
import org.chaosee.proxy.report.ProxyCounts;

/**
 * All connections from one listening socket to one upstream, from when that was set up until it ends. Thread-safe.
 *
 * <p>What happens at once on both sides, such as a client that comes while this ends, is settled by writing first and looking
 * afterwards, not by locks.
 */
public final class Relay {

    private static final int PIECE = 32 * 1024;
    private static final int PLAIN_PIECE = 64 * 1024;

    private final Network network;
    private final Member member;
    private final String listen;
    private volatile String upstream;
    private final PieceAllocator pieces = new PieceAllocator(this::pieceSize);
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;

    /**
     * Without any connections.
     *
     * @param listen where they will come, for reports
     */
    public Relay(Network network, Member member, String listen, String upstream) {
        this.network = network;
        this.member = member;
        this.listen = listen;
        this.upstream = upstream;
    }

    /** Something has changed about the toxics. Doesn't wait for anybody. */
    public void changed() {
        connections.forEach(Connection::changed);
    }

    /** Ends all connections, and those that may yet come. Doesn't wait for them. */
    public void end() {
        ended = true;
        connections.forEach(Connection::kill);
    }

    /** Another text for the same upstream. */
    public void rename(String other) {
        upstream = other;
    }

    void accepted(Channel channel) {
        Connection connection = new Connection(this, member.nextConnection(), channel);
        channel.config().setAutoRead(false);
        channel.config().setOption(ChannelOption.TCP_NODELAY, true);
        channel.config().setOption(ChannelOption.SO_KEEPALIVE, true);
        channel.config().setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
        channel.config().setOption(ChannelOption.WRITE_BUFFER_WATER_MARK, waterMark());
        channel.config().setOption(ChannelOption.RCVBUF_ALLOCATOR, pieces);
        channel.pipeline().addLast(connection.client());
        counts().opened();
        connections.add(connection);
        if (ended) {
            connection.kill();
        }
    }

    void over(Connection connection) {
        if (connections.remove(connection)) {
            counts().closed();
        }
    }

    String proxy() {
        return member.proxy();
    }

    String upstream() {
        return upstream;
    }

    List<Placed> toxics() {
        return member.toxics();
    }

    /** Those of connections that come now. */
    AddressCounts addressCounts() {
        return member.counts().at(listen, upstream);
    }

    ProxyCounts counts() {
        return member.counts();
    }

    Bounds bounds() {
        return network.bounds();
    }

    Transport transport() {
        return network.transport();
    }

    Resolver resolver() {
        return network.resolver();
    }

    UpstreamPolicy policy() {
        return network.policy();
    }

    PieceAllocator pieces() {
        return pieces;
    }

    WriteBufferWaterMark waterMark() {
        int high = bounds().unsent();
        return new WriteBufferWaterMark(high / 4, high);
    }

    void log(Level level, String message, Throwable cause) {
        Logger logger = System.getLogger(Relay.class.getName());
        logger.log(level, message, cause);
    }

    private int pieceSize() {
        return toxics().isEmpty() ? PLAIN_PIECE : PIECE;
    }
}
