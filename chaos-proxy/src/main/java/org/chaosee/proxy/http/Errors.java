package org.chaosee.proxy.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chaosee.proxy.control.AlreadyExistsException;
import org.chaosee.proxy.control.FailedException;
import org.chaosee.proxy.control.NotFoundException;
import org.chaosee.proxy.json.BadBodyException;
import org.chaosee.proxy.json.Json;
import org.chaosee.proxy.log.Log;
import org.chaosee.proxy.model.InvalidException;

/** Makes replies of what went wrong: {@code {"error": …, "status": …}}. */
final class Errors {

    private static final Log LOG = Log.of(Errors.class);

    private final Json json;

    Errors(Json json) {
        this.json = json;
    }

    Reply reply(int status, String message) {
        return Reply.json(status, json.text(body(status, message)));
    }

    /** With members that a route has besides. */
    ObjectNode body(int status, String message) {
        return json.object().put("error", message).put("status", status);
    }

    Reply reply(Throwable problem) {
        return reply(status(problem), message(problem));
    }

    int status(Throwable problem) {
        if (problem instanceof BadBodyException || problem instanceof InvalidException) {
            return 400;
        }
        if (problem instanceof NotFoundException) {
            return 404;
        }
        return problem instanceof AlreadyExistsException ? 409 : 500;
    }

    String message(Throwable problem) {
        if (problem instanceof BadBodyException) {
            return "bad request body: " + problem.getMessage();
        }
        if (status(problem) == 500 && !(problem instanceof FailedException)) {
            LOG.error("request failed", problem);
            return "internal error, see the log: " + problem;
        }
        return String.valueOf(problem.getMessage());
    }
}
