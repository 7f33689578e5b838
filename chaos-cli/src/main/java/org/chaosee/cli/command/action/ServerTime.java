package org.chaosee.cli.command.action;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;

/** What the server takes for now: clocks differ, and an expiry is judged by the server's. */
final class ServerTime {

    private ServerTime() {}

    static String in(AdminClient client, Duration duration) {
        String now = client.ask(Call.get("status")).body().path("time").asText();
        try {
            return Instant.parse(now).plus(duration).toString();
        } catch (DateTimeException e) {
            throw new CommandException(
                    ExitCode.SERVER_FAILED,
                    client.server() + " does not tell its time, so it is another version, or something else");
        }
    }
}
