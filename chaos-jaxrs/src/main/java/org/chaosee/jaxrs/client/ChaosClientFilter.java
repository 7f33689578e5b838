package org.chaosee.jaxrs.client;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.IOException;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.core.answer.AnswerFaults;
import org.chaosee.core.engine.Outcome;
import org.chaosee.core.runtime.ChaosRuntime;

/**
 * Asks the engine ahead of an outgoing request, and again when its answer is there; and does what it says. It runs on the
 * thread that sends the request: an asynchronous caller is not kept waiting.
 *
 * <p>It stands next to the network: filters of the application see a fault as they would see it in reality (Jakarta
 * RESTful Web Services 3.1, section 6.6: ascending priorities for requests, descending ones for responses).
 */
@ConstrainedTo(RuntimeType.CLIENT)
final class ChaosClientFilter implements ClientRequestFilter, ClientResponseFilter {

    static final int PRIORITY = Priorities.USER + 10_000;

    private final ChaosRuntime runtime;

    ChaosClientFilter(ChaosRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public void filter(ClientRequestContext request) throws IOException {
        decide(request);
        ClientPassage passage = ClientPassage.of(request);
        if (passage == null) {
            return;
        }
        Outcome outcome = passage.strike(runtime.engine());
        if (outcome.terminal() instanceof AbortFault abort) {
            passage.skipWork();
            request.abortWith(MadeUpResponse.of(abort));
        } else if (outcome.exception() != null) {
            throw thrown(outcome.exception());
        }
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) throws IOException {
        ClientPassage passage = ClientPassage.of(request);
        if (passage == null || !passage.goesOn()) {
            return;
        }
        Outcome outcome = passage.strikeAnswer(runtime.engine(), () -> ChangedResponse.hasBody(request, response));
        if (outcome.terminal() instanceof AbortFault abort) {
            replace(response, abort);
        } else if (outcome.exception() != null) {
            MadeUpResponse.discard(response);
            throw thrown(outcome.exception());
        } else {
            change(response, outcome.answer());
        }
    }

    private void change(ClientResponseContext response, AnswerFaults faults) {
        try {
            ChangedResponse.apply(response, faults);
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e); // a client whose responses are not to be changed
        }
    }

    private void replace(ClientResponseContext response, AbortFault abort) throws IOException {
        try {
            MadeUpResponse.replace(response, abort);
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e); // a client whose responses are not to be changed
        }
    }

    /**
     * Decides what is to happen to the request, unless that is done. Lets nothing out: whatever breaks in here means that
     * the request goes on.
     */
    void decide(ClientRequestContext request) {
        try {
            if (ClientPassage.isDecided(request)) {
                return;
            }
            ClientPassage.none(request);
            runtime.engine()
                    .clientPoints()
                    .find(request.getMethod(), request.getUri())
                    .filter(point -> !point.idle())
                    .ifPresent(point -> ClientPassage.begin(point, runtime.engine(), request));
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
        }
    }

    /** As the client itself reports what goes wrong on the way: by a {@link ProcessingException} with the cause. */
    private static RuntimeException thrown(Throwable injected) {
        if (injected instanceof RuntimeException unchecked) {
            return unchecked;
        }
        if (injected instanceof Error error) {
            throw error;
        }
        return new ProcessingException(injected);
    }
}
