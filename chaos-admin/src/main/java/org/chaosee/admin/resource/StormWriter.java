package org.chaosee.admin.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormTally;
import org.jspecify.annotations.Nullable;

/** A storm as a document. */
final class StormWriter {

    private StormWriter() {}

    /** @param tally what it has injected on this node */
    static Map<String, @Nullable Object> write(Storm storm, StormTally tally) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("name", storm.name());
        tree.put("users", storm.users());
        tree.put("roles", storm.roles());
        tree.put("everyone", storm.everyone());
        tree.put("begunAt", storm.begunAt().toString());
        tree.put("endsAt", storm.endsAt().toString());
        tree.put("begunBy", storm.begunBy());
        tree.put("node", storm.node());
        tree.put("tally", write(tally));
        return tree;
    }

    private static Map<String, Object> write(StormTally tally) {
        Map<String, Object> counts = new LinkedHashMap<>();
        tally.counts().forEach((kind, faults) -> counts.put(kind.id(), faults));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("total", tally.total());
        tree.put("counts", counts);
        return tree;
    }
}
