package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Off is off: then Hibernate has the connection provider that it would have without us. */
class SwitchTest {

    private static final String ENABLED = "chaos.enabled";

    @AfterEach
    void removeConfiguration() {
        Stream.of(
                        ENABLED,
                        "chaos.environment",
                        "chaos.allow-production",
                        "mp.config.profile",
                        "smallrye.config.profile")
                .forEach(System::clearProperty);
    }

    @Test
    void whenOnTheConnectionsOfAUnitAreSeen() {
        System.setProperty(ENABLED, "true");
        assertThat(hooked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", ""})
    void whenOffNothingIsAttached(String value) {
        System.setProperty(ENABLED, value);
        assertThat(hooked()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"mp.config.profile, prod", "smallrye.config.profile, 'eu,prod'", "chaos.environment, production"})
    void inProductionNothingIsAttachedUnlessItIsAllowed(String key, String value) {
        System.setProperty(ENABLED, "true");
        System.setProperty(key, value);
        assertThat(hooked()).isFalse();

        System.setProperty("chaos.allow-production", "true");
        assertThat(hooked()).isTrue();
    }

    private static boolean hooked() {
        try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder()
                .applySetting("hibernate.persistenceUnitName", "shop")
                .applySetting("jakarta.persistence.jdbc.url", "jdbc:h2:mem:switch")
                .build()) {
            return HibernateConnections.unitOf(registry.getService(ConnectionProvider.class)) != null;
        }
    }
}
