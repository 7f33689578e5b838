package org.chaosee.jpa.hook.hibernate;

import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jpa.failure.DatabaseFailures;
import org.chaosee.jpa.point.RuntimeLookup;
import org.jspecify.annotations.Nullable;

/**
 * One persistence unit of Hibernate's, from the making of its connection provider on. It is hit only when its factory
 * is made (so no schema tool is ever hit), and when Chaos EE is found to be on.
 *
 * <p>Thread-safe. Never throws.
 */
final class HibernateUnit {

    private final String name;
    private final RuntimeLookup lookup;
    private final DatabaseFailures failures = new DatabaseFailures();

    private volatile boolean jta;
    private @Nullable UnitModel model;
    private @Nullable ChaosRuntime runtime;
    private @Nullable Throwable untold;

    /** Whether only the runtime is still missing. */
    private volatile boolean waiting;

    private volatile @Nullable UnitFaults faults;

    HibernateUnit(String name) {
        this(name, RuntimeLookup.byCdi());
    }

    HibernateUnit(String name, RuntimeLookup lookup) {
        this.name = name;
        this.lookup = lookup;
    }

    /** What can hit the unit at present; null when nothing can. */
    @Nullable
    UnitFaults live() {
        UnitFaults known = faults;
        if (known == null) {
            known = waiting ? find() : null;
        }
        return known == null || known.idle() ? null : known;
    }

    private @Nullable UnitFaults find() {
        ChaosRuntime found = lookup.find();
        if (found != null) {
            bind(found);
        }
        return faults;
    }

    /**
     * From now on the unit's factory is there, with those entities.
     *
     * @param inContainerTransactions whether its sessions join the transactions of the container
     */
    synchronized void bind(UnitModel entities, boolean inContainerTransactions) {
        model = entities;
        jta = inContainerTransactions;
        settle();
    }

    /** From now on the unit's factory is no more. */
    synchronized void unbind() {
        model = null;
        settle();
    }

    /**
     * From now on Chaos EE is known to be on.
     *
     * @return whether the unit can be hit: its factory is there
     */
    synchronized boolean bind(ChaosRuntime found) {
        if (runtime == null) {
            runtime = found;
            if (untold != null) {
                found.failures().failed(untold);
                untold = null;
            }
            settle();
        }
        return faults != null;
    }

    private void settle() {
        waiting = model != null && runtime == null;
        faults = null;
        if (model != null && runtime != null) {
            try {
                faults = new UnitFaults(runtime, name, model);
            } catch (RuntimeException | LinkageError e) {
                failed(e);
            }
        }
    }

    /** Something of ours broke. It is reported as soon as there is somebody to report it to. */
    synchronized void failed(Throwable failure) {
        if (runtime != null) {
            runtime.failures().failed(failure);
        } else {
            untold = failure;
        }
    }

    /** Whether its sessions join the transactions of the container. */
    boolean isJta() {
        return jta;
    }

    /** How the unit's database fails. */
    DatabaseFailures failures() {
        return failures;
    }
}
