package org.chaosee.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.chaosee.it.database.fixture.Chaos;
import org.chaosee.it.database.fixture.DataSources;
import org.chaosee.it.database.fixture.Database;
import org.chaosee.it.database.fixture.ShopTest;
import org.chaosee.it.database.fixture.ShopWar;
import org.chaosee.it.database.host.JdbcWork;
import org.chaosee.it.database.host.Work;
import org.chaosee.it.hosts.fixture.Poll;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A thousand faults of all sorts, under load, leave nothing behind. */
class ManyFaultsIT extends ShopTest {

    private static final Database DATABASE = Database.create();
    private static final int FAULTS = 1000;
    private static final int THREADS = 8;
    private static final int ACCOUNTS = 20;
    private static final String[] OPERATIONS = {"find", "update", "insert", "query", "native", "bulk", "lock", "remove"
    };

    @Deployment(testable = false)
    static WebArchive host() {
        return ShopWar.withChaos(DATABASE);
    }

    @Override
    protected Database database() {
        return DATABASE;
    }

    @Test
    void aThousandFaultsLeaveNothingHalfWritten() throws InterruptedException, ExecutionException {
        DATABASE.execute("insert into account (id, version, balance) select n, 1, 1000 from generate_series(1, "
                + ACCOUNTS + ") n");
        everyWorkSucceeds();
        List<String> names = new ArrayList<>();
        for (String operation : OPERATIONS) {
            for (String fault : List.of("lock-timeout", "query-timeout", "connection-lost", "optimistic-lock")) {
                if (fault.equals("optimistic-lock") && !operation.matches("update|remove")) {
                    continue;
                }
                names.add(strike(operation, fault, "before"));
                if (operation.matches("update|insert|remove|bulk") && !fault.equals("optimistic-lock")) {
                    names.add(strike(operation, fault, "after"));
                }
            }
        }
        names.add(strike("connection", "connection-lost", "before"));

        AtomicInteger failures = new AtomicInteger();
        long injections = 0;
        while (injections < FAULTS) {
            DATABASE.fill();
            callConcurrently(failures);
            injections = names.stream().mapToLong(chaos()::injections).sum();
        }
        chaos().calm();

        assertThat(failures).hasPositiveValue();
        assertThat(DATABASE.number("select sum(balance) from account")).isEqualTo(1000L * ACCOUNTS);
        assertThat(DATABASE.rows("select a.id from account a where a.balance <> 1000"
                        + " + coalesce((select sum(amount) from journal where sink_id = a.id), 0)"
                        + " - coalesce((select sum(amount) from journal where source_id = a.id), 0)"))
                .isEmpty();
        assertThat(DATABASE.number("select count(*) from journal where source_id is null or sink_id is null"))
                .isZero();
        everyWorkSucceeds();
        Poll.until(() -> DATABASE.transactions() == 0);
        assertThat(DATABASE.transactions()).isZero();
        assertThat(DATABASE.backends()).hasSizeLessThanOrEqualTo(DataSources.POOL);
        callConcurrently(failures);
        assertThat(DATABASE.backends()).hasSizeLessThanOrEqualTo(DataSources.POOL);
    }

    private String strike(String operation, String fault, String phase) {
        String name = operation + "-" + fault + "-" + phase;
        chaos().strike(
                        name,
                        Chaos.jpa(operation),
                        Chaos.fault(fault),
                        ", 'phase': '" + phase + "', 'trigger': {'probability': 5}");
        return name;
    }

    /** Each caller makes ten transfers, and does everything else that the shop can do once. */
    private void callConcurrently(AtomicInteger failures) throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int caller = 0; caller < THREADS; caller++) {
                Random random = new Random(caller);
                calls.add(callers.submit(() -> call(random, failures)));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            callers.shutdownNow();
        }
    }

    private void call(Random random, AtomicInteger failures) {
        for (int i = 0; i < 10; i++) {
            int from = 1 + random.nextInt(ACCOUNTS);
            int to = 1 + (from + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            String path = "/api/transfers?from=%d&to=%d&amount=%d".formatted(from, to, 1 + random.nextInt(50));
            if (shop().post(path).failed()) {
                failures.incrementAndGet();
            }
        }
        for (Work work : Work.values()) {
            if (shop().perform(work).failed()) {
                failures.incrementAndGet();
            }
        }
    }

    private void everyWorkSucceeds() {
        for (String style : List.of("cdi", "ejb")) {
            for (Work work : Work.values()) {
                DATABASE.fill();
                assertThat(shop().performIn(style, work).chain())
                        .as(work.name())
                        .isEmpty();
            }
        }
        for (JdbcWork work : JdbcWork.values()) {
            assertThat(shop().perform(work).chain()).as(work.name()).isEmpty();
        }
        assertThat(shop().post("/api/transfers?from=1&to=2&amount=1").chain()).isEmpty();
    }
}
