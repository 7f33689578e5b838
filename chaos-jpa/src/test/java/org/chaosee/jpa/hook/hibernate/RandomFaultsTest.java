package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many faults at once, on PostgreSQL: money is moved, but neither made nor lost. */
class RandomFaultsTest {

    private static final int THREADS = 8;
    private static final int ACCOUNTS = 400;
    private static final int BALANCE = 1_000;
    private static final int FAULTS = 1_000;

    /** Far more than are needed, so that a mistake shows as a failure, and not as a test without end. */
    private static final int MOST_TRANSFERS = 20_000;

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    @Test
    void moneyIsKept() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try (TestChaos chaos = new TestChaos();
                TestPool pool = new TestPool(POSTGRES.dataSource(POSTGRES.newSchema(), ""));
                TestUnit unit = new TestUnit(pool).with(chaos)) {
            for (long id = 0; id < ACCOUNTS; id++) {
                Shelf.Account account = new Shelf.Account(id, BALANCE);
                unit.run(manager -> manager.persist(account));
            }
            actions(chaos);
            AtomicInteger transfers = new AtomicInteger();
            AtomicInteger failed = new AtomicInteger();

            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(thread);
                running.add(executor.submit(() -> {
                    while (chaos.injections().size() < FAULTS && transfers.incrementAndGet() <= MOST_TRANSFERS) {
                        try {
                            unit.run(manager -> transfer(manager, random));
                        } catch (RuntimeException e) {
                            failed.incrementAndGet();
                        }
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }

            assertThat(chaos.injections().size()).isBetween(FAULTS, FAULTS + THREADS * 10);
            // Each fault ends its transfer; and now and then two transfers really meet at an account.
            int faults = chaos.injections().size();
            assertThat(failed.get()).isBetween(faults, faults + transfers.get() / 20);
            assertThat(pool.taken()).isZero();
            assertThat(pool.opened()).isLessThanOrEqualTo(THREADS + 1);
            assertThat(chaos.runtime().failures().count()).isZero();
            chaos.calm();
            long sum = unit.get(manager -> manager.createQuery("select sum(a.balance) from Account a", Long.class)
                    .getSingleResult());
            assertThat(sum).isEqualTo((long) ACCOUNTS * BALANCE);
            unit.run(manager -> transfer(manager, new Random(THREADS)));
        } finally {
            executor.shutdownNow();
        }
    }

    private static void actions(TestChaos chaos) {
        int seed = 0;
        for (String fault : List.of("lock-timeout", "query-timeout", "connection-lost", "optimistic-lock")) {
            chaos.action(
                    fault, Map.of("entity", "Account"), Map.of("trigger", Map.of("probability", 2), "seed", seed++));
            chaos.action(
                    fault,
                    Map.of("operation", "write"),
                    Map.of("trigger", Map.of("probability", 2), "seed", seed++, "phase", "after"));
        }
    }

    private static void transfer(EntityManager manager, Random random) {
        long from = random.nextInt(ACCOUNTS);
        long to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
        int amount = 1 + random.nextInt(10);
        // In the order of their ids, so that no two transfers wait for each other.
        Shelf.Account first = manager.find(Shelf.Account.class, Math.min(from, to));
        Shelf.Account second = manager.find(Shelf.Account.class, Math.max(from, to));
        first.balance -= amount;
        manager.flush();
        second.balance += amount;
    }
}
