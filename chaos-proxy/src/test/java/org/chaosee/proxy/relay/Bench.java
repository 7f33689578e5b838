package org.chaosee.proxy.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.proxy.control.FaultProxies;
import org.chaosee.proxy.control.ProxySettings;
import org.chaosee.proxy.model.ProxyPatch;
import org.chaosee.proxy.model.ProxySpec;
import org.chaosee.proxy.report.ProxyTraffic;

/** A proxy of the name p, a server behind it, and clients, all of them by hand. */
public final class Bench implements AutoCloseable {

    private final FaultProxies proxies;
    private final ServerSocket server;
    private final List<Peer> peers = new ArrayList<>();

    public Bench(ProxySettings settings) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            server.setSoTimeout(10_000);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        proxies = new FaultProxies(settings);
        proxies.create(new ProxySpec("p", "127.0.0.1:0", "127.0.0.1:" + server.getLocalPort(), true));
    }

    public FaultProxies proxies() {
        return proxies;
    }

    public ProxyTraffic traffic() {
        return proxies.traffic().get(0);
    }

    public int upstreamPort() {
        return server.getLocalPort();
    }

    public int port() {
        return Address.of(proxies.get("p").listen()).port();
    }

    public void disable() {
        proxies.update("p", new ProxyPatch(null, null, false));
    }

    public void stopServer() throws IOException {
        server.close();
    }

    public Peer connectClient() throws IOException {
        return keep(new Peer(new Socket(InetAddress.getLoopbackAddress(), port())));
    }

    public Peer accept() throws IOException {
        return keep(new Peer(server.accept()));
    }

    public Pair connect() throws IOException {
        return new Pair(connectClient(), accept());
    }

    @Override
    public void close() throws IOException {
        for (Peer peer : peers) {
            peer.close();
        }
        server.close();
        proxies.close();
    }

    private Peer keep(Peer peer) {
        peers.add(peer);
        return peer;
    }
}
