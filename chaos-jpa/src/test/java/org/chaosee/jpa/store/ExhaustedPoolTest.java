package org.chaosee.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.spi.PersistenceProvider;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreSettings.Schema;
import org.chaosee.api.spi.StoreUnavailableException;
import org.chaosee.api.spi.StoreWrite;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pool that the store shares with the application, which has taken all of it. */
class ExhaustedPoolTest {

    static Stream<PersistenceProvider> providers() {
        return Stream.of(TestProviders.eclipseLink(), TestProviders.hibernate());
    }

    @ParameterizedTest
    @MethodSource("providers")
    void theStoreIsAwayUntilAConnectionIsFree(PersistenceProvider provider) throws SQLException {
        JdbcConnectionPool pool = poolOfOne();
        try (JpaActionStore store = open(pool, provider)) {
            try (Connection application = pool.getConnection()) {
                assertThat(application.isValid(1)).isTrue();
                assertThatThrownBy(store::glance).isInstanceOf(StoreUnavailableException.class);
                assertThatThrownBy(store::read).isInstanceOf(StoreUnavailableException.class);
            }

            assertThat(store.read().actions()).isEmpty();
            assertThat(pool.getActiveConnections()).isZero();
        } finally {
            pool.dispose();
        }
    }

    /** One that is kept each time would exhaust the application's pool by and by. */
    @ParameterizedTest
    @MethodSource("providers")
    void theStoreKeepsNoConnectionWhateverBecomesOfAWrite(PersistenceProvider provider) {
        JdbcConnectionPool pool = poolOfOne();
        try (JpaActionStore store = open(pool, provider)) {
            UUID id = UUID.randomUUID();
            Change creation = new Change.Create(id, TestDocuments.full(id, "slow"));
            store.write(new StoreWrite(List.of(creation), List.of(), null));
            assertThatThrownBy(() -> store.write(new StoreWrite(List.of(creation), List.of(), null)))
                    .isInstanceOf(StoreConflictException.class);
            assertThatThrownBy(
                            () -> store.write(new StoreWrite(List.of(new Change.Delete(id, 1_000L)), List.of(), null)))
                    .isInstanceOf(StoreConflictException.class);

            assertThat(pool.getActiveConnections()).isZero();
            assertThat(store.read().actions()).hasSize(1);
        } finally {
            pool.dispose();
        }
    }

    private static JpaActionStore open(JdbcConnectionPool pool, PersistenceProvider provider) {
        return JpaActionStore.open(pool, Schema.CREATE, new PersistenceProviders(List.of(provider)));
    }

    private static JdbcConnectionPool poolOfOne() {
        JdbcConnectionPool pool = JdbcConnectionPool.create((JdbcDataSource) TestDatabases.h2());
        pool.setMaxConnections(1);
        pool.setLoginTimeout(1);
        return pool;
    }
}
