package org.chaosee.jpa.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.NoResultException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.io.IOException;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.core.point.JpaOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersistenceFailuresTest {

    @ParameterizedTest
    @EnumSource(DatabaseFault.class)
    void each_says_that_it_is_injected(DatabaseFault fault) {
        PersistenceException made = PersistenceFailures.make(fault, JpaOperation.UPDATE, "entity", "Injected by x");
        assertThat(made).hasMessageContaining("Injected by x");
        assertThat(made.getSuppressed())
                .hasOnlyElementsOfType(InjectedFailure.class)
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(JpaOperation.class)
    void only_a_lock_that_is_asked_for_costs_no_more_than_its_statement(JpaOperation operation) {
        PersistenceException made = PersistenceFailures.make(DatabaseFault.LOCK_TIMEOUT, operation, null, "x");
        boolean lock = operation == JpaOperation.LOCK;
        assertThat(made).isExactlyInstanceOf(lock ? LockTimeoutException.class : PessimisticLockException.class);
        assertThat(PersistenceFailures.endsTransaction(made)).isEqualTo(!lock);
    }

    @Test
    void what_ends_a_transaction() {
        assertThat(PersistenceFailures.endsTransaction(new PersistenceException()))
                .isTrue();
        assertThat(PersistenceFailures.endsTransaction(new IllegalStateException()))
                .isTrue();
        assertThat(PersistenceFailures.endsTransaction(new QueryTimeoutException()))
                .isFalse();
        assertThat(PersistenceFailures.endsTransaction(new NoResultException())).isFalse();
    }

    @Test
    void what_a_method_of_jakarta_persistence_may_throw() {
        IllegalStateException unchecked = new IllegalStateException();
        assertThat(PersistenceFailures.unchecked(unchecked)).isSameAs(unchecked);
        assertThat(PersistenceFailures.unchecked(new IOException("x")))
                .isExactlyInstanceOf(PersistenceException.class)
                .hasMessage("x")
                .hasCauseExactlyInstanceOf(IOException.class);
        AssertionError error = new AssertionError();
        assertThatThrownBy(() -> PersistenceFailures.unchecked(error)).isSameAs(error);
    }

    @Test
    void without_a_container_there_is_no_transaction_to_give_up() {
        assertThatNoException().isThrownBy(ContainerTransaction::giveUp);
    }
}
