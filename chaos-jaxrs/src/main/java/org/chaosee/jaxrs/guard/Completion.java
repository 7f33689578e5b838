package org.chaosee.jaxrs.guard;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletResponse;

/** Waits for the end of an asynchronous request. */
final class Completion implements AsyncListener {

    private final GuardFilter filter;
    private final HttpServletResponse response;
    private final long begun;
    private final long start;

    /**
     * @param begun what the guard said at the beginning of the request
     * @param start when that was
     */
    Completion(GuardFilter filter, HttpServletResponse response, long begun, long start) {
        this.filter = filter;
        this.response = response;
        this.begun = begun;
        this.start = start;
    }

    @Override
    public void onComplete(AsyncEvent event) {
        filter.count(response, begun, start);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // It is completed all the same.
    }

    @Override
    public void onError(AsyncEvent event) {
        // It is completed all the same.
    }

    /** Begun anew, a request has lost its listeners. */
    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
