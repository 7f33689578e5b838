package org.chaosee.admin.openapi;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A storm that is asked for. */
@Schema(
        name = "StormRequest",
        description = "Asks for a storm. What is left out is as chaos.storms.<name>.* says, or else the default. Names"
                + " users or roles, unless the configuration does, or lets the storm strike everyone")
public record StormRequestDocument(
        @Schema(
                description = "Of two storms of one name, the later one begins when the earlier one is over",
                maxLength = 40,
                pattern = "^[a-z0-9][a-z0-9-]*$",
                defaultValue = "default",
                example = "rush-hour")
        String name,

        @Schema(
                description = "Names of the users that it strikes, exact or globs; not together with roles",
                minItems = 1,
                maxItems = 100,
                example = "[\"alice\"]")
        List<String> users,

        @Schema(
                description = "Container roles that it strikes, exact; not together with users",
                minItems = 1,
                maxItems = 100)
        List<String> roles,

        @Schema(
                description = "How long it lasts: from PT1S to chaos.limits.max-expiry",
                format = "duration",
                defaultValue = "PT1M")
        String duration,

        @Schema(
                description = "The share of HTTP requests that it strikes, with at most five decimals",
                minimum = "0",
                maximum = "100",
                defaultValue = "10")
        BigDecimal httpPercent,

        @Schema(
                description = "The share of database accesses that it strikes, with at most five decimals",
                minimum = "0",
                maximum = "100",
                defaultValue = "0.33")
        BigDecimal jpaPercent,

        @Schema(
                description = "The share of bean calls that it strikes, with at most five decimals",
                minimum = "0",
                maximum = "100",
                defaultValue = "1")
        BigDecimal beanPercent,

        @Schema(
                description = "The share of outgoing HTTP requests that it strikes, with at most five decimals",
                minimum = "0",
                maximum = "100",
                defaultValue = "1")
        BigDecimal clientPercent,

        @Schema(
                description = "The types of its faults; left out, all but optimistic-lock",
                minItems = 1,
                maxItems = 100,
                example = "[\"latency\", \"abort\"]")
        List<String> faults,

        @Schema(description = "The shortest delay, inclusive", format = "duration", defaultValue = "PT0.5S")
        String latencyMin,

        @Schema(
                description = "The longest delay, inclusive; at most chaos.limits.max-latency",
                format = "duration",
                defaultValue = "PT2S")
        String latencyMax,

        @Schema(
                description = "What it aborts HTTP requests with, from 200 to 599; left out, 500 and 503",
                minItems = 1,
                maxItems = 100,
                example = "[500, 503]")
        List<Integer> statuses,

        @Schema(
                description = "It never strikes fault points of which any field matches one of these, exact or globs",
                minItems = 1,
                maxItems = 100,
                example = "[\"/api/login\"]")
        List<String> exclude,

        @Schema(description = "The same seed replays the same storm; left out, one is drawn", format = "int64")
        long seed) {}
