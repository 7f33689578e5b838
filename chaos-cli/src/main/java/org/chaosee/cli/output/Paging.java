package org.chaosee.cli.output;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of a list; as options. */
public final class Paging {

    @Option(names = "--limit", paramLabel = "<n>", description = "At most so many. Otherwise 100.")
    private @Nullable Integer limit;

    @Option(names = "--offset", paramLabel = "<n>", description = "Leave out so many at the beginning.")
    private @Nullable Integer offset;

    public void addTo(Map<String, @Nullable Object> query) {
        query.put("limit", limit);
        query.put("offset", offset);
    }
}
