package org.chaosee.jpa.hook.eclipselink;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.chaosee.jpa.hook.eclipselink.Shop.Line;
import org.chaosee.jpa.hook.eclipselink.Shop.Product;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** After a thousand faults the data are whole, and so is the pool. */
class ManyFaultsTest {

    private static final int THREADS = 8;
    private static final int FAULTS = 1000;
    private static final int STOCK = 1_000_000;

    /** What keeps a run that goes wrong from going on for ever: a tenth of all sales would do. */
    private static final int MOST_SALES = 10 * FAULTS;

    @RegisterExtension
    static final Postgres POSTGRES = new Postgres();

    @RegisterExtension
    final Chaos chaos = new Chaos();

    @Test
    void nothingIsHalfWrittenAndNoConnectionIsLost() throws Exception {
        Pool pool = new Pool(POSTGRES.newSchema().sessions("many", ""));
        try (EntityManagerFactory factory = Unit.open(pool, Map.of())) {
            // EclipseLink waits five seconds before the second attempt at a read whose connection broke.
            factory.unwrap(ServerSession.class).getLogin().setDelayBetweenConnectionAttempts(0);
            List<Long> products = products(factory);
            chaos.on(factory);
            for (String fault : List.of("lock-timeout", "query-timeout", "connection-lost", "optimistic-lock")) {
                strike(fault, "before");
                strike(fault, "after");
            }

            int sold = sell(factory, products);

            assertThat(chaos.injections()).hasSizeGreaterThanOrEqualTo(FAULTS);
            assertThat(sold).isPositive();
            chaos.stop();
            assertThat(stock(factory)).isEqualTo((long) STOCK * THREADS - sold);
            assertThat(lines(factory)).isEqualTo(sold);
            assertThat(chaos.runtime().failures().count()).isZero();
            assertThat(pool.open()).isZero();
            assertThat(pool.sound()).isTrue();
        }
    }

    /** Strikes a part of all operations that the fault can happen at. */
    private void strike(String fault, String phase) {
        Map<String, Object> target =
                phase.equals("after") ? Map.of("kind", "jpa", "operation", "write") : Map.of("kind", "jpa");
        chaos.strike(
                target, Chaos.fault(fault), Map.of("phase", phase, "seed", 42, "trigger", Map.of("probability", 5)));
    }

    /** @return how many sales were committed */
    private int sell(EntityManagerFactory factory, List<Long> products) throws Exception {
        AtomicInteger tries = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> results = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(thread);
                results.add(threads.submit(() -> {
                    int sold = 0;
                    while (chaos.injections().size() < FAULTS && tries.incrementAndGet() < MOST_SALES) {
                        sold += sellOne(factory, products.get(random.nextInt(products.size()))) ? 1 : 0;
                    }
                    return sold;
                }));
            }
            int sold = 0;
            for (Future<Integer> result : results) {
                sold += result.get();
            }
            return sold;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean sellOne(EntityManagerFactory factory, Long id) {
        try (EntityManager em = factory.createEntityManager()) {
            em.getTransaction().begin();
            try {
                em.find(Product.class, id).stock--;
                em.persist(new Line());
                em.flush();
                em.createQuery("select count(l) from Line l").getSingleResult();
                em.getTransaction().commit();
                return true;
            } catch (RuntimeException e) {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
                return false;
            }
        }
    }

    private static List<Long> products(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            List<Long> ids = new ArrayList<>();
            em.getTransaction().begin();
            for (int i = 0; i < THREADS; i++) {
                Product product = new Product();
                product.stock = STOCK;
                em.persist(product);
                ids.add(product.id);
            }
            em.getTransaction().commit();
            return ids;
        }
    }

    private static long stock(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            return em.createQuery("select sum(p.stock) from Prod p", Long.class).getSingleResult();
        }
    }

    private static long lines(EntityManagerFactory factory) {
        try (EntityManager em = factory.createEntityManager()) {
            return em.createQuery("select count(l) from Line l", Long.class).getSingleResult();
        }
    }
}
