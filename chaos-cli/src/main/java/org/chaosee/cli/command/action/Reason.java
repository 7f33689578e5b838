package org.chaosee.cli.command.action;

import org.chaosee.cli.client.Call;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Why a change is made; as an option. It goes on record. */
public final class Reason {

    private static final String HEADER = "Chaos-Reason";

    @Option(names = "--reason", paramLabel = "<text>", description = "Why; it goes on record (chaosee audit).")
    private @Nullable String reason;

    public @Nullable String text() {
        return reason;
    }

    public Call of(Call call) {
        return call.with(HEADER, reason);
    }
}
