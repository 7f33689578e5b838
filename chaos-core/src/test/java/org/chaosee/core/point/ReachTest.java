package org.chaosee.core.point;

import static org.assertj.core.api.Assertions.assertThat;

import org.chaosee.api.Kind;
import org.chaosee.api.Target;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.api.fault.ExceptionFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReachTest {

    @ParameterizedTest
    @EnumSource
    void version_conflicts_are_of_updates_and_removals(JpaOperation operation) {
        assertThat(Reach.includes(DatabaseFault.OPTIMISTIC_LOCK, point(operation)))
                .isEqualTo(operation == JpaOperation.UPDATE || operation == JpaOperation.REMOVE);
    }

    @ParameterizedTest
    @EnumSource
    void statements_run_into_timeouts_and_connections_do_not(JpaOperation operation) {
        assertThat(Reach.includes(DatabaseFault.LOCK_TIMEOUT, point(operation)))
                .isEqualTo(operation != JpaOperation.CONNECTION);
        assertThat(Reach.includes(DatabaseFault.QUERY_TIMEOUT, point(operation)))
                .isEqualTo(operation != JpaOperation.CONNECTION);
    }

    @ParameterizedTest
    @EnumSource
    void so_it_is_with_jdbc(JdbcOperation operation) {
        assertThat(Reach.includes(DatabaseFault.LOCK_TIMEOUT, operation.names()))
                .isEqualTo(operation != JdbcOperation.CONNECT);
    }

    @ParameterizedTest
    @EnumSource
    void everything_else_can_happen_anywhere(JpaOperation operation) {
        assertThat(Reach.includes(DatabaseFault.CONNECTION_LOST, point(operation)))
                .isTrue();
        assertThat(Reach.includes(new ExceptionFault("java.io.IOException", null), point(operation)))
                .isTrue();
    }

    private static PointFacts point(JpaOperation operation) {
        return PointFacts.of(Kind.JPA).with(Target.OPERATION, operation.names());
    }
}
