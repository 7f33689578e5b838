package org.example.storefront.launcher;

import java.io.IOException;
import java.net.ServerSocket;

/** Looks whether a port is free before a server spends ten seconds to find out. */
final class Ports {

    private Ports() {}

    /**
     * Finds the port to listen on.
     *
     * @param wanted a port, or 0 for any free one
     * @throws ShopClosedException if the port is taken
     */
    static int choose(int wanted) {
        try (ServerSocket socket = new ServerSocket(wanted)) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            throw new ShopClosedException("Port " + wanted + " is taken (" + taken.getMessage()
                    + "). Stop what listens there, or choose another port: -Dshop.port=" + (wanted + 1));
        }
    }
}
