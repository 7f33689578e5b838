package org.chaosee.core.point;

import java.util.List;
import org.chaosee.api.Target;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.api.fault.Fault;

/**
 * Which faults can happen where: no database reports a version conflict for a query, and none lets a connection wait
 * for the lock of a row.
 */
public final class Reach {

    private static final List<String> CHECKING_VERSIONS = List.of(JpaOperation.UPDATE.id(), JpaOperation.REMOVE.id());
    private static final List<String> CONNECTING = List.of(JpaOperation.CONNECTION.id(), JdbcOperation.CONNECT.id());

    private Reach() {}

    /** Whether the fault can happen at that fault point. An action that selects more points passes over the others. */
    public static boolean includes(Fault fault, PointFacts point) {
        return includes(fault, point.names(Target.OPERATION));
    }

    /**
     * Whether the fault can happen in that operation.
     *
     * @param operation all words for it; none when the fault point has no operations
     */
    public static boolean includes(Fault fault, List<String> operation) {
        return includes(fault.type(), operation);
    }

    /** The same for any fault of that type, such as {@code latency}. */
    public static boolean includes(String faultType, List<String> operation) {
        DatabaseFault failure = DatabaseFault.of(faultType).orElse(null);
        if (failure == null) {
            return true;
        }
        return switch (failure) {
            case OPTIMISTIC_LOCK -> operation.stream().anyMatch(CHECKING_VERSIONS::contains);
            case LOCK_TIMEOUT, QUERY_TIMEOUT -> operation.stream().noneMatch(CONNECTING::contains);
            case CONNECTION_LOST -> true;
        };
    }
}
