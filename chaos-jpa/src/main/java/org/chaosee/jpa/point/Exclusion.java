package org.chaosee.jpa.point;

import java.util.List;
import org.chaosee.api.Target;
import org.chaosee.core.glob.Glob;
import org.chaosee.core.glob.Globs;
import org.chaosee.core.point.PointFacts;

/** What {@code chaos.jpa.exclude} keeps from being hit: entities, tables, units and data sources, by any of their names. */
public final class Exclusion {

    private static final List<String> FIELDS = List.of(Target.ENTITY, Target.TABLE, Target.UNIT, Target.DATA_SOURCE);

    private final Globs names;

    /** @param names exact or globs */
    public Exclusion(List<String> names) {
        this.names = Globs.of(names, Glob.CLASS);
    }

    /** Whether the point with those facts is never to be hit. */
    public boolean excludes(PointFacts facts) {
        return FIELDS.stream().flatMap(field -> facts.names(field).stream()).anyMatch(names::matchAny);
    }
}
