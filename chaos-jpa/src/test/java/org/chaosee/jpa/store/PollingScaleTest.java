package org.chaosee.jpa.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chaosee.api.spi.StoreSettings.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What many nodes mean to one PostgreSQL: each looks at the revision once a second, by the statement that nodes use, tells of
 * itself every five seconds, and reads the actions when they have changed. Run by hand, with so many nodes as the system
 * property {@code scale.nodes} says; docs/internals/cluster.md has the figures.
 */
@EnabledIfSystemProperty(named = "scale.nodes", matches = "[0-9]+", disabledReason = "takes a while, and measures")
class PollingScaleTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    private static final int NODES = Integer.getInteger("scale.nodes", 0);
    private static final int THREADS = Integer.getInteger("scale.threads", 32);
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final long SECOND = 1_000_000_000;
    private static final int HEARTBEAT = 5;
    private static final int ACTIONS = 20;
    private static final Duration BETWEEN_CHANGES = Duration.ofSeconds(3);

    /** Of {@code /proc}, on Linux. */
    private static final double TICKS = 100;

    private final Map<Long, Long> changedAt = new ConcurrentHashMap<>();
    private final LongAdder polls = new LongAdder();
    private final LongAdder reads = new LongAdder();
    private final LongAdder beats = new LongAdder();

    @Test
    void manyNodesPollOnePostgresql() throws Exception {
        DataSource database = POSTGRES.newSchema();
        new Tables(database, new PersistenceProviders(List.of())).ensure(Schema.CREATE);
        for (int i = 0; i < ACTIONS; i++) {
            TestDatabases.execute(
                    database,
                    "insert into chaos_action (id, name, version, trigger_fields) values ('" + i + "', 'action-" + i
                            + "', 0, '" + "x".repeat(200) + "')");
        }
        for (int i = 0; i < NODES; i++) {
            TestDatabases.execute(
                    database,
                    "insert into chaos_node (instance, name, seen_at, clock_offset_micros, revision, injections)"
                            + " values ('" + i + "', 'node', '2026-01-01T12:00:00.000000Z', 0, 0, 0)");
        }

        long begin = System.nanoTime() + SECOND;
        double before = processorSeconds();
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Long> took = new ArrayList<>();
        List<Long> lags = new ArrayList<>();
        try {
            List<Future<Measured>> nodes = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                nodes.add(threads.submit(pollers(database, thread, begin)));
            }
            threads.submit(() -> change(database, begin)).get();
            for (Future<Measured> each : nodes) {
                took.addAll(each.get().took());
                lags.addAll(each.get().lags());
            }
        } finally {
            threads.shutdownNow();
        }
        double processor = processorSeconds() - before;
        took.sort(Long::compare);
        lags.sort(Long::compare);
        System.out.printf(
                "%d nodes: %.0f looks/s, %.0f heartbeats/s, %.0f readings/s; a look takes %.2f ms (median), %.2f ms (99 %%);"
                        + " a change is with half of the nodes after %.2f s, with the last after %.2f s;"
                        + " PostgreSQL takes %.2f cores%n",
                NODES,
                polls.sum() / (double) LENGTH.toSeconds(),
                beats.sum() / (double) LENGTH.toSeconds(),
                reads.sum() / (double) LENGTH.toSeconds(),
                took.get(took.size() / 2) / 1e6,
                took.get(took.size() * 99 / 100) / 1e6,
                lags.get(lags.size() / 2) / 1e9,
                lags.get(lags.size() - 1) / 1e9,
                processor / LENGTH.toSeconds());
        assertThat(lags).isNotEmpty();
    }

    private record Measured(List<Long> took, List<Long> lags) {}

    /** Every so manieth node, each at its own moment within the second; late ones are not left out. */
    private Callable<Measured> pollers(DataSource database, int first, long begin) {
        return () -> {
            List<Long> took = new ArrayList<>();
            List<Long> lags = new ArrayList<>();
            long[] known = new long[NODES];
            try (Connection connection = database.getConnection();
                    PreparedStatement glance = connection.prepareStatement(RevisionGlance.sql(Database.POSTGRESQL));
                    PreparedStatement read = connection.prepareStatement("select * from chaos_action");
                    PreparedStatement beat = connection.prepareStatement(
                            "update chaos_node set seen_at = ?, revision = ? where instance = ?")) {
                for (long round = 0; round < LENGTH.toSeconds(); round++) {
                    for (int node = first; node < NODES; node += THREADS) {
                        awaitMoment(begin + round * SECOND + SECOND * node / NODES);
                        long start = System.nanoTime();
                        long revision = revision(glance);
                        long end = System.nanoTime();
                        took.add(end - start);
                        polls.increment();
                        if (revision != known[node]) {
                            known[node] = revision;
                            reads.increment();
                            read.executeQuery().close();
                            lags.add(System.nanoTime() - changedAt.getOrDefault(revision, end));
                        }
                        if ((round + node) % HEARTBEAT == 0) {
                            beats.increment();
                            beat.setString(1, "2026-01-01T12:00:00." + (100_000 + round) + "Z");
                            beat.setLong(2, revision);
                            beat.setString(3, String.valueOf(node));
                            beat.executeUpdate();
                        }
                    }
                }
            }
            return new Measured(took, lags);
        };
    }

    private static long revision(PreparedStatement glance) throws SQLException {
        try (ResultSet row = glance.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Object change(DataSource database, long begin) {
        long revision = 0;
        for (long next = begin + SECOND;
                next < begin + LENGTH.toNanos() - 2 * SECOND;
                next += BETWEEN_CHANGES.toNanos()) {
            awaitMoment(next);
            revision++;
            changedAt.put(revision, System.nanoTime());
            TestDatabases.execute(database, "update chaos_revision set revision = " + revision);
        }
        return revision;
    }

    private static void awaitMoment(long moment) {
        while (System.nanoTime() < moment) {
            LockSupport.parkNanos(moment - System.nanoTime());
        }
    }

    /** Of all processes called postgres. */
    private static double processorSeconds() {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("[0-9]+"))
                    .mapToDouble(PollingScaleTest::processorSeconds)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double processorSeconds(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            if (!stat.contains("(postgres)")) {
                return 0;
            }
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = 0;
            for (int field = 11; field <= 14; field++) { // its own, and of its children that have ended
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS;
        } catch (IOException e) {
            return 0; // it is gone
        }
    }
}
