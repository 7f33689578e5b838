package org.chaosee.load.send;

import java.net.http.HttpRequest;

/** Sends requests. */
public interface Transport {

    /**
     * Sends a request, and doesn't wait.
     *
     * @return gives the request up, together with its connection
     */
    Runnable send(HttpRequest request, Reply reply);
}
