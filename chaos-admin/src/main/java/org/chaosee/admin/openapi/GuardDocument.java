package org.chaosee.admin.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The guard of a node. */
@Schema(name = "Guard", description = "What ends chaos when the application can bear no more of it")
public record GuardDocument(
        @Schema(description = "Whether it watches: actions are in force on this node", required = true)
        boolean watching,

        @Schema(description = "How far back it looks", required = true, format = "duration")
        String window,

        @Schema(description = "How many responses it must have seen to judge by them", required = true)
        int minCalls,

        @Schema(description = "How many responses there were in the window", required = true)
        long responses,

        @Schema(description = "What it watches", required = true)
        List<Condition> conditions,

        @Schema(
                description = "What it does about a breach",
                required = true,
                enumeration = {"halt", "end-storms", "disable-actions"})
        String then,

        @Schema(description = "How many breaches it has found since the node started", required = true)
        long breaches,

        @Schema(description = "The latest of them; null when there was none", required = true, nullable = true)
        Breach lastBreach) {

    /** A condition. */
    @Schema(name = "GuardCondition")
    public record Condition(
            @Schema(
                    description = "error-percent, p99, readiness, heap-percent, or the application's word",
                    required = true)
            String name,

            @Schema(
                    description = "What was measured last, in words; null when nothing was",
                    required = true,
                    nullable = true)
            String value,

            @Schema(
                    description = "What is allowed, in words; null when only the application's condition knows",
                    required = true,
                    nullable = true)
            String bound) {}

    /** A breach. */
    @Schema(name = "GuardBreach")
    public record Breach(
            @Schema(required = true, format = "date-time") String at,
            @Schema(required = true) String condition,

            @Schema(description = "What was measured, in words", required = true)
            String value,

            @Schema(description = "What is allowed, in words", required = true)
            String bound,

            @Schema(
                    description = "What was done",
                    required = true,
                    enumeration = {"halt", "end-storms", "disable-actions"})
            String reaction,

            @Schema(
                    description = "The storms that were ended, or the actions that were disabled; empty after a halt",
                    required = true)
            List<String> ended) {}
}
