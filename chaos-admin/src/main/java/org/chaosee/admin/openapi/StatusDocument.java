package org.chaosee.admin.openapi;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a node. */
@Schema(name = "Status", description = "How Chaos EE is doing on one node")
public record StatusDocument(
        @Schema(description = "The name of the node", required = true)
        String node,

        @Schema(description = "The version of Chaos EE", required = true)
        String version,

        @Schema(description = "The revision of the store that the plan shows", required = true)
        long revision,

        @Schema(required = true) HaltDocument halt,
        @Schema(required = true) GuardDocument guard,
        @Schema(required = true) ActionCounts actions,

        @Schema(description = "The names of the storms in force on this node", required = true)
        List<String> storms,

        @Schema(description = "How many fault points are known", required = true)
        int points,

        @Schema(required = true) InjectionCounts injections,

        @Schema(description = "How many calls are being delayed on the node", required = true)
        int delayed,

        @Schema(description = "How often something broke inside of Chaos EE", required = true)
        long failures,

        @Schema(required = true) Store store,
        @Schema(required = true) Limits limits,

        @Schema(
                description = "The time that the node goes by, which is that of the store's clock",
                required = true,
                format = "date-time")
        String time,

        @Schema(
                description = "How far the store's clock is ahead of the node's own; negative when it is behind",
                required = true,
                format = "duration")
        String clockOffset) {

    /** How many actions there are. */
    @Schema(name = "ActionCounts")
    public record ActionCounts(
            @Schema(description = "In the store, when it was last read", required = true)
            int stored,

            @Schema(description = "In the plan: enabled, for this node, not expired", required = true)
            int live) {}

    /** What happened on the node since it started. */
    @Schema(name = "InjectionCounts")
    public record InjectionCounts(
            @Schema(description = "Applied", required = true)
            long injected,

            @Schema(name = "dry-run", description = "Skipped: dry runs", required = true)
            long dryRun,

            @Schema(description = "Skipped: too many calls were delayed at once", required = true)
            long overflow,

            @Schema(description = "Skipped: as much was injected within a minute as may be", required = true)
            long rate,

            @Schema(description = "Skipped: as great a share of the calls was hit as may be", required = true)
            long share,

            @Schema(
                    name = "undeclared-exception",
                    description = "Skipped: checked exceptions that the method does not declare",
                    required = true)
            long undeclaredException,

            @Schema(name = "no-body", description = "Skipped: the answer has no body to change", required = true)
            long noBody) {}

    /** How the node gets on with the store. */
    @Schema(name = "Store")
    public record Store(
            @Schema(description = "The kind of store in use: jpa, memory", required = true)
            String type,

            @Schema(
                    required = true,
                    enumeration = {"up", "down"})
            String state,

            @Schema(
                    description = "When the node was last up to date; null before the first time",
                    nullable = true,
                    format = "date-time")
            String lastRefresh,

            @Schema(description = "Why the store is down; null when it is up", nullable = true)
            String cause,

            @Schema(
                    description = "Why the other nodes can't be told of this one, as when the store may not be written;"
                            + " null when they can",
                    nullable = true)
            String heartbeatCause,

            @Schema(description = "Stored actions that are not valid, and are left out", required = true)
            int skippedRows,

            @Schema(description = "Their names, or ids; the first 20", required = true)
            List<String> skipped) {}

    /** The bounds of actions. */
    @Schema(name = "Limits")
    public record Limits(
            @Schema(required = true, format = "duration") String defaultExpiry,
            @Schema(required = true, format = "duration") String maxExpiry,
            @Schema(required = true, format = "duration") String maxLatency,
            @Schema(required = true) int maxConcurrentDelays,

            @Schema(description = "How many actions may be live at once, on all nodes together", required = true)
            int maxActions,

            @Schema(description = "Null for no bound", required = true, nullable = true)
            Integer maxInjectionsPerMinute,

            @Schema(
                    description = "The greatest share of calls that is hit within the window, in percent",
                    required = true)
            BigDecimal maxInjectedPercent,

            @Schema(required = true, format = "duration") String injectedWindow,
            @Schema(required = true) BigDecimal maxMemoryFraction,
            @Schema(required = true) BigDecimal maxCpuLoad) {}
}
