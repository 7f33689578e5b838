package org.chaosee.benchmarks.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.chaosee.api.spi.StoreSettings;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.settings.AdminSettings;
import org.chaosee.core.settings.BeanSettings;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.Exclusions;
import org.chaosee.core.settings.Limits;
import org.chaosee.core.store.MemoryActionStoreFactory;
import org.chaosee.jpa.hook.PersistenceHook;
import org.h2.jdbcx.JdbcConnectionPool;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A {@code find} with Chaos EE attached to the unit and without, while no action can hit it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class FindBenchmark {

    /** The name of the unit that Chaos EE leaves alone: its own. */
    private static final String LEFT_ALONE = "chaos-ee";

    @Param({"org.eclipse.persistence.jpa.PersistenceProvider", "org.hibernate.jpa.HibernatePersistenceProvider"})
    String provider;

    /**
     * Without the jar, with it and no action, or with an action that is for HTTP.
     */
    @Param({"without", "with", "with-http-action"})
    String chaos;

    private JdbcConnectionPool pool;
    private EntityManagerFactory factory;
    private EntityManager used;
    private ScheduledExecutorService executor;
    private ChaosRuntime runtime;

    @Setup
    public void open() throws ReflectiveOperationException {
        pool = JdbcConnectionPool.create("jdbc:h2:mem:items", "sa", "");
        boolean attached = !chaos.equals("without");
        System.setProperty("chaos.enabled", String.valueOf(attached));
        PersistenceProvider made = Class.forName(provider)
                .asSubclass(PersistenceProvider.class)
                .getConstructor()
                .newInstance();
        factory =
                made.createContainerEntityManagerFactory(new ItemUnit(attached ? "items" : LEFT_ALONE, pool), Map.of());
        if (attached) {
            attach();
        }
        used = factory.createEntityManager();
        used.getTransaction().begin();
        used.persist(new Item(1, "one"));
        used.getTransaction().commit();
    }

    private void attach() {
        ChaosSettings settings = new ChaosSettings(
                "node-1",
                Duration.ofHours(1),
                Exclusions.NONE,
                BeanSettings.NONE,
                true,
                "memory",
                new StoreSettings("none", StoreSettings.Schema.NONE),
                new AdminSettings(null, "chaos-admin"),
                Limits.DEFAULTS,
                List.of(),
                Map.of());
        runtime = new ChaosRuntime(settings, new MemoryActionStoreFactory(), FindBenchmark.class.getClassLoader());
        executor = Executors.newSingleThreadScheduledExecutor();
        runtime.start(executor);
        Object same = new PersistenceHook().hook(factory, "items", runtime);
        if (same != factory) {
            throw new IllegalStateException("attached around the factory, not inside of the provider");
        }
        if (chaos.equals("with-http-action")) {
            runtime.actions()
                    .create(
                            Map.of(
                                    "name", "down",
                                    "target", Map.of("kind", "http"),
                                    "fault", Map.of("type", "abort")),
                            null);
        }
    }

    @TearDown
    public void close() {
        used.close();
        factory.close();
        pool.dispose();
        if (runtime != null) {
            runtime.stop();
            executor.shutdownNow();
        }
    }

    /** What the entity manager knows already. */
    @Benchmark
    public Object known() {
        return used.find(Item.class, 1L);
    }

    /** What has to be fetched from the database. */
    @Benchmark
    public Object fetched() {
        try (EntityManager fresh = factory.createEntityManager()) {
            return fresh.find(Item.class, 1L);
        }
    }
}
