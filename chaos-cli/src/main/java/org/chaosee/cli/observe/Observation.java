package org.chaosee.cli.observe;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.chaosee.cli.client.Access;

/**
 * What to watch.
 *
 * @param servers the admin resources, one for each node if possible, since a node tells only of its own injections
 * @param health addresses that answer with a success as long as all is well, by their names
 * @param interval how often to look
 */
public record Observation(List<Access> servers, Map<String, URI> health, Duration interval) {

    public Observation {
        servers = List.copyOf(servers);
        health = Map.copyOf(health);
    }

    public boolean isEmpty() {
        return servers.isEmpty() && health.isEmpty();
    }
}
