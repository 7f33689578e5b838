package org.chaosee.cli.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.chaosee.cli.client.AdminClient;
import org.chaosee.cli.client.Call;
import org.chaosee.cli.client.NewInjections;

/** Counts what one server injects. Used by one thread. */
final class ServerWatch {

    private static final int ALL = 1000;

    private final AdminClient client;
    private final InjectionCounts counts;
    private final AtomicLong lost;
    private final NewInjections fresh = new NewInjections();
    private long told = -1;

    ServerWatch(AdminClient client, InjectionCounts counts, AtomicLong lost) {
        this.client = client;
        this.counts = counts;
        this.lost = lost;
    }

    /** Looks once; returns the name of the node. */
    String look() {
        JsonNode status = client.ask(Call.get("status")).body();
        long now = sum(status.path("injections"));
        JsonNode page =
                client.ask(Call.get("injections").with(Map.of("limit", ALL))).body();
        List<JsonNode> items = new ArrayList<>();
        page.path("items").forEach(items::add);
        List<JsonNode> come = fresh.in(items);
        come.forEach(counts::add);
        // As many new ones as the node remembers: there may have been more. A node that was started again counts from
        // 0.
        if (come.size() == ALL && told >= 0 && now >= told) {
            lost.addAndGet(Math.max(0, now - told - come.size()));
        }
        told = now;
        return status.path("node").asText();
    }

    AdminClient client() {
        return client;
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong();
        }
        return sum;
    }
}
