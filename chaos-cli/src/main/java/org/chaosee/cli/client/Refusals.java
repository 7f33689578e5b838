package org.chaosee.cli.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** Makes sentences of what the admin resource refuses: problems as RFC 9457 has them, and answers of somebody else. */
final class Refusals {

    private Refusals() {}

    static CommandException of(Access access, int status, JsonNode problem) {
        String detail = problem.path("detail").asText(problem.path("title").asText(""));
        if (detail.isEmpty()) {
            return bare(access, status);
        }
        String sentence = detail.replaceAll("\\.$", "");
        if (status == 401) {
            sentence = access + " lets nobody in with this token: " + sentence
                    + ". --token-file, CHAOS_ADMIN_TOKEN or a profile gives another one";
        }
        return new CommandException(code(status), sentence, violations(problem));
    }

    static CommandException noChaos(Access access, String what) {
        return new CommandException(
                ExitCode.UNREACHABLE,
                access + " " + what + ", so there is no Chaos EE. The address is that of the application, and /chaos;"
                        + " where chaos is off, or chaos-admin is not among the jars, there is nothing");
    }

    private static CommandException bare(Access access, int status) {
        return switch (status) {
            case 301, 302, 303, 307, 308 ->
                new CommandException(
                        ExitCode.UNREACHABLE,
                        access + " answers with " + status
                                + ": it is elsewhere. Redirects are not followed, for the token would go there, too");
            case 404, 405 -> noChaos(access, "answers with " + status);
            case 401, 403 ->
                new CommandException(
                        ExitCode.DENIED,
                        access + " denies it with " + status
                                + ". A token by --token-file, CHAOS_ADMIN_TOKEN or a profile"
                                + " is what the server asks for, or the proxy in front of it");
            default ->
                new CommandException(
                        status >= 500 ? ExitCode.SERVER_FAILED : ExitCode.UNREACHABLE,
                        access + " answers with " + status + ", and does not say why");
        };
    }

    private static ExitCode code(int status) {
        return switch (status) {
            case 401, 403 -> ExitCode.DENIED;
            case 404 -> ExitCode.MISSING;
            case 409, 412 -> ExitCode.CONFLICT;
            default -> status >= 500 ? ExitCode.SERVER_FAILED : ExitCode.INVALID;
        };
    }

    private static List<String> violations(JsonNode problem) {
        List<String> lines = new ArrayList<>();
        problem.path("violations").forEach(violation -> {
            String pointer = violation.path("pointer").asText("");
            lines.add((pointer.isEmpty() ? "the document" : pointer) + " "
                    + violation.path("message").asText(""));
        });
        return lines;
    }
}
