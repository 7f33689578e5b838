package org.chaosee.jaxrs.guard;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chaosee.core.guard.Traffic;
import org.chaosee.core.log.Failures;

/**
 * Tells the guard of each response: of JAX-RS, of other servlets, of exceptions that nobody maps. On the synchronous way
 * it takes no lock and allocates nothing. The first of all filters, so that it sees what the client sees.
 *
 * <p>A streamed answer, of server-sent events say, lasts as long as the client likes: those are not counted.
 */
final class GuardFilter implements Filter {

    private static final int INTERNAL_SERVER_ERROR = 500;
    private static final int SWITCHING_PROTOCOLS = 101;
    private static final String EVENT_STREAM = "text/event-stream";

    private final Traffic traffic;
    private final Failures failures;

    GuardFilter(Traffic traffic, Failures failures) {
        this.traffic = traffic;
        this.failures = failures;
    }

    @Override
    public void init(FilterConfig configuration) {
        traffic.attach();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (traffic.isWatched()
                && request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && !OwnPaths.contains(http)) {
            watch(http, answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void watch(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long begun = traffic.begin();
        long start = System.nanoTime();
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            traffic.end(begun);
            told(request, response, begun, start, answered);
        }
    }

    /** Whatever breaks in here is not to come between the application and its client. */
    private void told(
            HttpServletRequest request, HttpServletResponse response, long begun, long start, boolean answered) {
        try {
            tellOf(request, response, begun, start, answered);
        } catch (RuntimeException | LinkageError e) {
            failures.failed(e);
        }
    }

    private void tellOf(
            HttpServletRequest request, HttpServletResponse response, long begun, long start, boolean answered) {
        try {
            if (!answered) {
                count(begun, response.isCommitted() ? response.getStatus() : INTERNAL_SERVER_ERROR, start);
            } else if (!request.isAsyncStarted()) {
                count(response, begun, start);
            } else {
                request.getAsyncContext().addListener(new Completion(this, response, begun, start));
            }
        } catch (IllegalStateException e) {
            // Completed just now, on another thread.
            count(response, begun, start);
        }
    }

    /** The response is complete. */
    void count(HttpServletResponse response, long begun, long start) {
        String type = response.getContentType();
        int status = response.getStatus();
        if (status != SWITCHING_PROTOCOLS && (type == null || !type.startsWith(EVENT_STREAM))) {
            count(begun, status, start);
        }
    }

    private void count(long begun, int status, long start) {
        traffic.count(begun, status, System.nanoTime() - start);
    }
}
