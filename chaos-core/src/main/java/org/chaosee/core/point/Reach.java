package org.chaosee.core.point;

import java.util.List;
import org.chaosee.api.Target;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.api.fault.Fault;

/** Which faults can happen where: no database reports a version conflict for a query. */
public final class Reach {

    private static final List<String> CHECKING_VERSIONS = List.of(JpaOperation.UPDATE.id(), JpaOperation.REMOVE.id());

    private Reach() {}

    /** Whether the fault can happen at that fault point. An action that selects more points passes over the others. */
    public static boolean includes(Fault fault, PointFacts point) {
        return fault != DatabaseFault.OPTIMISTIC_LOCK
                || point.names(Target.OPERATION).stream().anyMatch(CHECKING_VERSIONS::contains);
    }
}
