package org.chaosee.jpa.hook.proxy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Query;
import jakarta.persistence.metamodel.Metamodel;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.plan.Plan;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.proxy.ProxyMaker;
import org.jspecify.annotations.Nullable;

/** One persistence unit: its fault points, and the proxies that come by them. Thread-safe. */
final class ProxyUnit {

    private final ChaosRuntime runtime;
    private final Entities entities;
    private final ProxyMaker maker = new ProxyMaker("jakarta.persistence.");

    /** Not volatile, as in {@link FaultPoint}: whoever sees an old one looks once more than needed. */
    private Idleness idleness = new Idleness(Plan.EMPTY, true);

    /** Whether that plan has anything for this unit. */
    private record Idleness(Plan plan, boolean idle) {}

    /** @param name what the unit is called; null when that is not known */
    ProxyUnit(ChaosRuntime runtime, @Nullable String name) {
        this.runtime = runtime;
        this.entities = new Entities(runtime, name);
    }

    ChaosRuntime runtime() {
        return runtime;
    }

    Entities entities() {
        return entities;
    }

    /** Makes the unit's entities known; again, if there are more by now. */
    void know(Metamodel metamodel) {
        if (entities.know(metamodel)) {
            idleness = new Idleness(Plan.EMPTY, true);
        }
    }

    /** Whether no action can hit any point of the unit at present; found out once for each plan. */
    boolean idle() {
        Plan plan = runtime.engine().plan();
        Idleness known = idleness;
        if (known.plan() != plan) {
            known = new Idleness(plan, entities.idle());
            idleness = known;
        }
        return known.idle();
    }

    EntityManagerFactory proxy(EntityManagerFactory factory) {
        return ProxyHook.isProxy(factory)
                ? factory
                : maker.make(factory, EntityManagerFactory.class, new FactoryHandler(factory, this));
    }

    EntityManager proxy(EntityManager manager) {
        return ProxyHook.isProxy(manager)
                ? manager
                : maker.make(manager, EntityManager.class, new EntityManagerHandler(manager, this));
    }

    Query proxy(Query query, QuerySubject subject, EntityManager manager) {
        return ProxyHook.isProxy(query)
                ? query
                : maker.make(query, Query.class, new QueryHandler(query, subject, manager, this));
    }
}
