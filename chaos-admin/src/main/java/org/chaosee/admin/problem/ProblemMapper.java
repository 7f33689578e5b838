package org.chaosee.admin.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.chaosee.admin.json.MalformedJsonException;
import org.chaosee.admin.lookup.RuntimeLookup;
import org.chaosee.api.control.ActionNotFoundException;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.LimitReachedException;
import org.chaosee.api.control.NameTakenException;
import org.chaosee.api.control.StaleActionException;
import org.chaosee.api.halt.HaltConfiguredException;
import org.chaosee.api.halt.HaltNotSharedException;
import org.chaosee.api.halt.HaltedException;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.storm.StormNotFoundException;
import org.chaosee.api.storm.StormRunningException;

/**
 * Every exception to its problem document. What nobody expected is told to Chaos EE's own failures, and to the client
 * only that it happened.
 *
 * <p>Not a {@code @Provider}: it would be scanned into the host's application.
 */
public final class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final String RETRY_SECONDS = "5";

    private final RuntimeLookup lookup;
    private final HttpHeaders request;

    public ProblemMapper(@Context Configuration configuration, @Context HttpHeaders request) {
        this.lookup = RuntimeLookup.of(configuration);
        this.request = request;
    }

    @Override
    public Response toResponse(Throwable exception) {
        if (exception instanceof WebApplicationException http
                && http.getResponse().getStatus() < 500) {
            return HttpProblems.of(http);
        }
        if (exception instanceof StoreUnavailableException) {
            return storeUnavailable()
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build();
        }
        return problem(exception).response().build();
    }

    private Problem problem(Throwable exception) {
        if (exception instanceof ProblemException refused) {
            return refused.problem();
        } else if (exception instanceof MalformedJsonException malformed) {
            return Problem.of(400, sentence(malformed));
        } else if (exception instanceof InvalidRequestException invalid) {
            return Problem.invalid(invalid.violations());
        } else if (exception instanceof ActionNotFoundException missing) {
            return Problem.named("no-such-action", "There is no such action", 404, sentence(missing));
        } else if (exception instanceof NameTakenException taken) {
            return Problem.named("name-taken", "The name is taken", 409, sentence(taken));
        } else if (exception instanceof StaleActionException stale) {
            return changed(sentence(stale));
        } else if (exception instanceof StormNotFoundException missing) {
            return noSuchStorm(sentence(missing));
        } else if (exception instanceof StormRunningException running) {
            return Problem.named("storm-running", "The storm is in force already", 409, sentence(running));
        } else if (exception instanceof HaltedException halted) {
            return Problem.named("halted", "Everything is halted", 409, sentence(halted));
        } else if (exception instanceof HaltConfiguredException halted) {
            return Problem.named("halted", "Everything is halted", 409, sentence(halted));
        } else if (exception instanceof LimitReachedException limit) {
            return Problem.named("limit-reached", "A limit is reached", 409, sentence(limit));
        } else if (exception instanceof HaltNotSharedException halted) {
            return Problem.named("halt-not-shared", "Only this node is halted so far", 503, sentence(halted));
        }
        lookup.find().ifPresent(runtime -> runtime.failures().failed(exception));
        return Problem.of(500, "Chaos EE failed to answer; the log of the server says why.");
    }

    /** Without a precondition the change lost against others again and again: nothing was said that could fail. */
    private Problem changed(String sentence) {
        boolean conditional = request.getHeaderString(HttpHeaders.IF_MATCH) != null;
        return Problem.named("action-changed", "The action was changed", conditional ? 412 : 409, sentence);
    }

    private static Problem noSuchStorm(String sentence) {
        return Problem.named(
                "no-such-storm",
                "There is no such storm",
                404,
                sentence + " GET /chaos/storms lists the storms that are in force.");
    }

    private static Problem storeUnavailable() {
        return Problem.named(
                "store-unavailable",
                "The action store does not answer",
                503,
                "The action store does not answer at present; the status resource says why."
                        + " Whether a change was made shows when it answers again.");
    }

    private static String sentence(RuntimeException exception) {
        return String.valueOf(exception.getMessage());
    }
}
