package org.chaosee.report.journal;

import java.time.Instant;
import java.util.List;

/**
 * What was seen of the servers. Immutable.
 *
 * @param injectionsLost how many happened, but could no longer be read
 * @param nodes changes only, the first ones at the begin
 * @param actions changes only
 * @param failures what could not be observed, one sentence each
 */
public record Observed(
        Instant from,
        Instant to,
        List<String> servers,
        List<Injection> injections,
        long injectionsLost,
        List<NodeChange> nodes,
        List<LiveActions> actions,
        List<Health> health,
        List<AuditNote> audit,
        List<String> failures) {

    public Observed {
        servers = List.copyOf(servers);
        injections = List.copyOf(injections);
        nodes = List.copyOf(nodes);
        actions = List.copyOf(actions);
        health = List.copyOf(health);
        audit = List.copyOf(audit);
        failures = List.copyOf(failures);
    }
}
