package org.chaosee.cli.command.storm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.output.Output;
import org.chaosee.cli.output.Paging;
import org.chaosee.cli.profile.ServerOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "List the storms in force.")
final class ListStorms implements Runnable {

    @Mixin
    private ServerOptions server;

    @Mixin
    private Output output;

    @Mixin
    private Paging paging;

    @Override
    public void run() {
        Map<String, @Nullable Object> query = new LinkedHashMap<>();
        paging.addTo(query);
        output.list(
                server.connect().ask(Call.get("storms").with(query)).body(),
                StormTable.COLUMNS,
                "No storm is in force");
    }
}
