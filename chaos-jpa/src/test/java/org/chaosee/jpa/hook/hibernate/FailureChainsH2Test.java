package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The failures that can be had in earnest on H2, too, which has no server to lose. */
class FailureChainsH2Test {

    private DataSource database;
    private TestChaos chaos;
    private TestUnit unit;
    private TestUnit hasty;
    private long id;

    @BeforeEach
    void open() {
        database = Databases.h2();
        chaos = new TestChaos();
        unit = new TestUnit(database).with(chaos);
        Databases.execute(database, "set default_lock_timeout 30");
        hasty = new TestUnit(
                TestUnit.NAME, database, Map.of("jakarta.persistence.schema-generation.database.action", "none"));
        Shelf.Item item = new Shelf.Item("a");
        unit.run(manager -> {
            manager.persist(item);
            manager.persist(new Shelf.CardPayment("b"));
        });
        id = item.id;
    }

    @AfterEach
    void close() {
        hasty.close();
        unit.close();
        chaos.close();
    }

    static Stream<Scenario> ofRow() {
        return Scenario.ofRow().stream();
    }

    static Stream<Scenario> changing() {
        return Stream.concat(Scenario.changing().stream(), Scenario.changingJoined().stream());
    }

    @ParameterizedTest
    @MethodSource("ofRow")
    void lockTimeout(Scenario scenario) throws SQLException {
        Failed real;
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            real = Failed.play(hasty, scenario, id, () -> Databases.execute(other, "select * from item for update"));
        }

        assertThatInjected("lock-timeout", scenario, real);
    }

    @ParameterizedTest
    @MethodSource("changing")
    void optimisticLock(Scenario scenario) {
        Failed real = Failed.play(unit, scenario, id, () -> {
            Databases.execute(database, "update item set version = version + 1");
            Databases.execute(database, "update payment set version = version + 1");
        });

        assertThatInjected("optimistic-lock", scenario, real);
    }

    private void assertThatInjected(String fault, Scenario scenario, Failed real) {
        assertThat(real.chain()).isNotEmpty();
        chaos.action(fault, Map.of("operation", scenario.operation()));

        Failed injected = Failed.play(unit, scenario, id, () -> {});
        assertThat(injected.chain()).isEqualTo(withoutInternals(real.chain()));
        assertThat(injected.transaction()).isEqualTo(real.transaction());
        assertThat(chaos.hits()).hasSize(1);
        chaos.calm();
        assertThat(Failed.play(unit, scenario, id, () -> {}).chain()).isEmpty();
    }

    /** Below its own exception, H2 sometimes has one that is nobody else's business. */
    private static List<String> withoutInternals(List<String> chain) {
        return chain.stream().filter(type -> !type.startsWith("org.h2.mvstore")).toList();
    }
}
