package org.chaosee.core.settings;

import java.util.List;

/**
 * What is never hit, besides what Chaos EE leaves alone by itself.
 *
 * @param http path globs of resource methods ({@code chaos.http.exclude})
 * @param jpa globs of entities, classes, tables, persistence units and data sources ({@code chaos.jpa.exclude})
 */
public record Exclusions(List<String> http, List<String> jpa) {

    public static final Exclusions NONE = new Exclusions(List.of(), List.of());

    /** Copies the lists. */
    public Exclusions {
        http = List.copyOf(http);
        jpa = List.copyOf(jpa);
    }
}
