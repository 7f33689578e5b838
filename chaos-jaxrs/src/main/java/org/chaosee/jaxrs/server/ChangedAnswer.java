package org.chaosee.jaxrs.server;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;
import org.chaosee.core.answer.AnswerFaults;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jaxrs.answer.ChangedHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Changes an answer as the engine has said. Bound to one resource method.
 *
 * <p>It stands next to the network: behind all response filters of the application, whose headers it changes, too, and
 * around all its interceptors, so that bytes are counted as they are sent. The content type is the interceptor's matter:
 * a filter would have the body written in another format.
 */
final class ChangedAnswer implements ContainerResponseFilter, WriterInterceptor {

    /** Response filters run in descending order, interceptors in ascending order. */
    static final int PRIORITY = -(Priorities.USER + 10_000);

    private static final String PROPERTY = ChangedAnswer.class.getName();

    private final Connections connections;
    private final ChaosRuntime runtime;

    ChangedAnswer(Connections connections, ChaosRuntime runtime) {
        this.connections = connections;
        this.runtime = runtime;
    }

    /** The answer to that request is to be changed. */
    static void plan(ContainerRequestContext request, AnswerFaults faults) {
        if (!faults.isNone()) {
            request.setProperty(PROPERTY, faults);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        try {
            if (request.getProperty(PROPERTY) instanceof AnswerFaults faults) {
                boolean written = response.hasEntity();
                ChangedHeaders.apply(
                        faults.headers(), response.getHeaders(), value -> value, name -> !written || !isType(name));
            }
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
        }
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        change(context);
        context.proceed();
    }

    private void change(WriterInterceptorContext context) {
        try {
            Object planned = context.getProperty(PROPERTY);
            if (planned instanceof AnswerFaults faults) {
                // Once: each event of a stream comes by here.
                context.removeProperty(PROPERTY);
                change(context, faults);
            }
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
        }
    }

    private void change(WriterInterceptorContext context, AnswerFaults faults) {
        MultivaluedMap<String, Object> headers = context.getHeaders();
        ChangedHeaders.apply(faults.headers(), headers, value -> value, ChangedAnswer::isType);
        if (faults.changeBody()) {
            context.setOutputStream(
                    faults.changed(context.getOutputStream(), new ConnectionLine(headers, connections)));
        }
    }

    private static boolean isType(@Nullable String name) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(name);
    }
}
