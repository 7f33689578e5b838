package org.chaosee.cli.command.action;

import java.time.Duration;
import java.time.Instant;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;

/** What the server takes for now: clocks differ, and an expiry is judged by the server's. */
final class ServerTime {

    private ServerTime() {}

    static String in(AdminClient client, Duration duration) {
        String now = client.ask(Call.get("status")).body().path("time").asText();
        return Instant.parse(now).plus(duration).toString();
    }
}
