package org.chaosee.jpa.hook.hibernate;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.api.Kind;
import org.chaosee.api.Phase;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.plan.Plan;
import org.chaosee.core.point.JpaOperation;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.failure.DatabaseFailures;
import org.chaosee.jpa.point.EntityPoints;
import org.chaosee.jpa.point.Strike;
import org.chaosee.jpa.point.UnitPoints;
import org.jspecify.annotations.Nullable;

/** The fault points of one unit, and what can hit them. Thread-safe. */
final class UnitFaults {

    /** The word for this hook. */
    private static final String HOOK = "hibernate";

    private final ChaosRuntime runtime;
    private final UnitPoints points;
    private final UnitModel model;
    private final Statements statements;
    private final List<EntityPoints> all = new ArrayList<>();

    private volatile Idleness known;

    /** Whether nothing can hit the unit, as of that plan. */
    private record Idleness(Plan plan, boolean idle) {}

    /** Makes the points of all entities known. */
    UnitFaults(ChaosRuntime runtime, String unit, UnitModel model) {
        this.runtime = runtime;
        this.points = new UnitPoints(runtime, unit, HOOK);
        this.model = model;
        this.statements = new Statements(model);
        all.add(points.withoutEntity());
        model.entities().forEach(entity -> all.add(points.of(entity.facts())));
        this.known = new Idleness(Plan.EMPTY, true);
    }

    /** Whether no action can hit the unit at present: asked at each connection that is taken. */
    boolean idle() {
        Plan plan = runtime.engine().plan();
        if (!plan.has(Kind.JPA)) {
            return true;
        }
        Idleness last = known;
        if (last.plan() != plan) {
            last = new Idleness(plan, all.stream().allMatch(EntityPoints::idle));
            known = last;
        }
        return last.idle();
    }

    /** What is known of that SQL text. */
    SqlFacts statement(String sql) {
        return statements.of(sql);
    }

    /** Whether no action can hit a statement of that text, whatever operation it belongs to. */
    boolean idle(SqlFacts sql) {
        return points.withoutEntity().idle() && sql.related().stream().allMatch(this::idle);
    }

    private boolean idle(MappedEntity entity) {
        EntityPoints known = points.of(entity.facts().type());
        return known == null || known.idle();
    }

    /** A new access by that operation, to that entity if it is known to be to one. */
    Access access(JpaOperation operation, @Nullable MappedEntity entity) {
        return new Access(operation, entity, point(operation, entity), runtime);
    }

    /** The entity that Hibernate calls so; null when it is of no class, as those that tools make up for themselves. */
    @Nullable
    MappedEntity entity(@Nullable String entityName) {
        return entityName == null ? null : model.entity(entityName);
    }

    private @Nullable FaultPoint point(JpaOperation operation, @Nullable MappedEntity entity) {
        EntityPoints group = entity == null || operation == JpaOperation.NATIVE_WRITE
                ? points.withoutEntity()
                : points.of(entity.facts().type());
        return group == null ? null : group.of(operation);
    }

    /**
     * Lets a connection be taken. Generators and schema tools, which take connections of their own, are not hit.
     *
     * @return what is to be thrown instead; null when there is nothing
     */
    @Nullable
    Throwable connecting() {
        FaultPoint point = points.withoutEntity().of(JpaOperation.CONNECTION);
        if (point == null || point.idle() || CallSite.isHibernatesOwn()) {
            return null;
        }
        return Strike.at(point, Phase.BEFORE, (fault, message) -> DatabaseFailures.unavailable(message), runtime);
    }
}
