package org.chaosee.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.spi.PersistenceProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chaosee.api.spi.StoreSettings.Schema;
import org.chaosee.api.spi.StoreUnavailableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database that goes away while the store is open. */
class UnreachableDatabaseTest {

    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger attempts = new AtomicInteger();

    static Stream<PersistenceProvider> providers() {
        return Stream.of(TestProviders.eclipseLink(), TestProviders.hibernate());
    }

    /**
     * The pauses are those of the node, whose callers wait for the answer. EclipseLink tries three times by default, five
     * seconds apart.
     */
    @ParameterizedTest
    @MethodSource("providers")
    void itIsNotAskedAgainAfterPauses(PersistenceProvider provider) {
        JpaActionStore store = JpaActionStore.open(
                dataSource(TestDatabases.h2()), Schema.CREATE, new PersistenceProviders(List.of(provider)));
        try {
            away.set(true);

            assertThatThrownBy(store::glance).isInstanceOf(StoreUnavailableException.class);

            assertThat(attempts.get()).isBetween(1, 2);
        } finally {
            store.close();
        }
    }

    private DataSource dataSource(DataSource real) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (away.get() && method.getName().equals("getConnection")) {
                        attempts.incrementAndGet();
                        throw new SQLException("Connection refused", "08001");
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
