package org.chaosee.it.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chaosee.it.hosts.fixture.Answer;
import org.chaosee.it.shop.fixture.Figures;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A full heap: the application gets what it needs all the same. */
class HeapIT extends JvmContract {

    private static final double TOLERANCE = 0.05;

    /** As many mebibytes as are free at a fraction of 0.85 of 400, and more. */
    private static final int NEED_MIB = 64;

    private static final int CLIENTS = 2;
    private static final int REQUESTS = 40;

    @Deployment(testable = false)
    static WebArchive host() {
        return JvmContract.host();
    }

    @Test
    void theHeapIsFilledEveryRequestIsAnsweredAndItIsReleased() throws Exception {
        double fraction = 0.85;
        double before = machine().heap();
        create("\"type\": \"memory\", \"fraction\": " + fraction + ", \"duration\": \"PT10M\"");

        double full = await(machine -> isAt(fraction, machine)).heap();
        assertThat(full).isCloseTo(fraction, within(TOLERANCE));
        assertThat(need(NEED_MIB))
                .hasSize(CLIENTS * REQUESTS)
                .allSatisfy(answer ->
                        assertThat(answer.status() + " " + answer.body()).isEqualTo("200 " + NEED_MIB));
        // No upper bound: the garbage of the requests may lie on top of it until somebody needs the room.
        double again = await(machine -> machine.heap() >= fraction - TOLERANCE).heap();
        assertThat(again).isGreaterThanOrEqualTo(fraction - TOLERANCE);

        long end = System.nanoTime();
        admin().delete(ACTION);
        double after = await(machine -> machine.heap() <= before + TOLERANCE).heap();
        Duration released = Duration.ofNanos(System.nanoTime() - end);
        assertThat(after).isLessThanOrEqualTo(before + TOLERANCE);
        assertThat(released).isLessThan(Duration.ofSeconds(2));
        awaitInjections(1);
        Figures.note(
                "heap of the server at " + fraction,
                String.format(
                        Locale.ROOT,
                        "%.3f before, %.3f when full, %.3f after %d requests for %d MiB, %.3f %s after the end",
                        before,
                        full,
                        again,
                        CLIENTS * REQUESTS,
                        NEED_MIB,
                        after,
                        released));
    }

    private static boolean isAt(double fraction, Machine machine) {
        return Math.abs(machine.heap() - fraction) <= TOLERANCE;
    }

    /** Has clients ask for so much memory, each again and again. */
    private List<Answer> need(int mib) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            Callable<Answer> request = () -> http().get("/api/work/memory?mib=" + mib);
            return clients.invokeAll(Collections.nCopies(CLIENTS * REQUESTS, request)).stream()
                    .map(HeapIT::answer)
                    .toList();
        } finally {
            clients.shutdownNow();
        }
    }

    private static Answer answer(Future<Answer> done) {
        try {
            return done.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
