package org.chaosee.proxy.main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A server in this process, on a free port. */
public final class RunningServer implements AutoCloseable {

    private final ProxyServer server;

    private RunningServer(ProxyServer server) {
        this.server = server;
    }

    /**
     * Starts one.
     *
     * @param flags as on the command line
     */
    public static RunningServer start(String... flags) {
        List<String> words = new ArrayList<>(List.of("-port", "0"));
        words.addAll(List.of(flags));
        try {
            return new RunningServer(ProxyServer.start(Options.of(Arguments.parse(words), Map.of())));
        } catch (UsageException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.address().getPort();
    }

    @Override
    public void close() {
        server.close();
    }
}
