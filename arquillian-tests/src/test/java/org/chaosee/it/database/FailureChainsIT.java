package org.chaosee.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chaosee.it.database.fixture.Chaos;
import org.chaosee.it.database.fixture.Database;
import org.chaosee.it.database.fixture.Disturbance;
import org.chaosee.it.database.fixture.Result;
import org.chaosee.it.database.fixture.Server;
import org.chaosee.it.database.fixture.ShopTest;
import org.chaosee.it.database.fixture.ShopWar;
import org.chaosee.it.database.host.JdbcWork;
import org.chaosee.it.database.host.Work;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The application sees the very exceptions of a real failure, which PostgreSQL is made to have here. */
class FailureChainsIT extends ShopTest {

    private static final Database DATABASE = Database.create();
    private static final String ONCE = ", 'trigger': {'maxInjections': 1}";
    private static final List<String> UNTOUCHED = List.of("one 5 1", "two 5 1");

    @Deployment(testable = false)
    static WebArchive host() {
        return ShopWar.withChaos(DATABASE);
    }

    @Override
    protected Database database() {
        return DATABASE;
    }

    static Stream<Arguments> works() {
        return Stream.of("lock-timeout", "query-timeout", "connection-lost", "optimistic-lock")
                .flatMap(fault -> Arrays.stream(Work.values())
                        .filter(work -> work.checksVersion() || !fault.equals("optimistic-lock"))
                        .flatMap(work -> Stream.of("cdi", "ejb").map(style -> Arguments.of(fault, work, style))));
    }

    /** Of a lock or a time limit at the commit, PostgreSQL knows with deferred constraints only. */
    static Stream<Arguments> jdbcWorks() {
        return Stream.of(
                Arguments.of("lock-timeout", JdbcWork.READ),
                Arguments.of("lock-timeout", JdbcWork.WRITE),
                Arguments.of("query-timeout", JdbcWork.READ),
                Arguments.of("query-timeout", JdbcWork.WRITE),
                Arguments.of("connection-lost", JdbcWork.READ),
                Arguments.of("connection-lost", JdbcWork.WRITE),
                Arguments.of("connection-lost", JdbcWork.COMMIT));
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @MethodSource("works")
    void anInjectedFailureIsSeenAsTheRealOne(String fault, Work work, String style) {
        Result real = shop().performIn(style, work, provoke(fault, locked(work)));
        assertThat(real.failed()).as("the real failure").isTrue();
        DATABASE.fill();
        List<String> backends = DATABASE.backends();

        chaos().strike("failure", Chaos.jpa(work.operation()), Chaos.fault(fault), ONCE);
        Result injected = shop().performIn(style, work);

        assertThat(chaos().injections("failure")).isEqualTo(1);
        assertThat(injected.chain()).as(injected.message()).isEqualTo(expected(fault, work, real));
        assertThat(injected.status()).as("status of the transaction").isEqualTo(real.status());
        assertThat(DATABASE.items()).isEqualTo(UNTOUCHED);
        assertThat(DATABASE.transactions()).isZero();
        assertThat(DATABASE.backends()).containsAll(backends);
        assertThat(shop().performIn(style, work).chain()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("jdbcWorks")
    void anInjectedFailureOfJdbcIsSeenAsTheRealOne(String fault, JdbcWork work) {
        Result real = shop().perform(work, provoke(fault, "item in access exclusive mode"));
        assertThat(real.failed()).as("the real failure").isTrue();
        DATABASE.fill();
        List<String> backends = DATABASE.backends();

        chaos().strike("failure", Chaos.jdbc(work.operation()), Chaos.fault(fault), ONCE);
        Result injected = shop().perform(work);

        assertThat(chaos().injections("failure")).isEqualTo(1);
        assertThat(injected.chain()).as(injected.message()).isEqualTo(real.chain());
        assertThat(DATABASE.items()).isEqualTo(UNTOUCHED);
        assertThat(DATABASE.transactions()).isZero();
        assertThat(DATABASE.backends()).containsAll(backends);
        assertThat(shop().perform(work).chain()).isEmpty();
    }

    /**
     * What the application sees of the injected failure. That is what it sees of the real one, but for one case: the
     * connection is not really lost, so that no dead one goes back to the pool. Payara would find it dead when it rolls
     * back a commit that has failed, and tell of that instead.
     */
    private static List<String> expected(String fault, Work work, Result real) {
        if (Server.isWildFly() || !fault.equals("connection-lost") || !work.atCommit()) {
            return real.chain();
        }
        assertThat(real.chain()).contains("jakarta.transaction.SystemException");
        return List.of(
                real.chain().get(0),
                "jakarta.transaction.RollbackException",
                "jakarta.persistence.PersistenceException",
                "org.eclipse.persistence.exceptions.DatabaseException",
                "org.postgresql.util.PSQLException[57P01]");
    }

    private static Disturbance provoke(String fault, String locked) {
        return switch (fault) {
            case "optimistic-lock" -> Disturbance.conflict(DATABASE);
            case "connection-lost" -> Disturbance.lostConnection(DATABASE);
            case "lock-timeout" -> Disturbance.locked(DATABASE, locked, "lock_timeout = 50");
            default -> Disturbance.locked(DATABASE, locked, "statement_timeout = 50");
        };
    }

    /** What the transaction has read already can't be locked against reading any more. */
    private static String locked(Work work) {
        if (work == Work.COLLECTION) {
            return "review in access exclusive mode";
        }
        boolean written =
                work == Work.LOCK || work.checksVersion() || work.operation().equals("insert");
        return written ? "item in exclusive mode" : "item in access exclusive mode";
    }
}
