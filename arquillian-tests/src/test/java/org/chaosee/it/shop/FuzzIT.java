package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.ChaosAdmin;
import org.chaosee.it.shop.fixture.Endpoint;
import org.chaosee.it.shop.fixture.Figures;
import org.chaosee.it.shop.fixture.ShopProcess;
import org.chaosee.it.shop.fuzz.Assault;
import org.chaosee.it.shop.fuzz.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Thousands of random and mutated requests to the admin resource, over real connections. Nothing breaks, what is refused
 * changes nothing, no memory is lost, and the shop goes on serving. The system property {@code it.fuzz.requests} says how
 * many; they are the same ones each time.
 */
class FuzzIT {

    private static final int REQUESTS = Integer.getInteger("it.fuzz.requests", 5_000);
    private static final int CLIENTS = 4;
    private static final long SEED = 20_260_101;

    /** What caches and compiled code may still take after the first tenth of the requests. */
    private static final long MOST_MORE_HEAP = 32L << 20;

    private static ShopProcess shop;
    private static ChaosAdmin admin;

    @BeforeAll
    static void open() {
        shop = ShopProcess.start();
        admin = new ChaosAdmin(shop.address());
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void noRequestBreaksTheAdminResource() {
        Assault assault = new Assault(shop.address(), "dev-token", FuzzIT::stateWithoutStorms, CLIENTS, SEED);
        long start = System.nanoTime();
        List<Answer> pages;
        long heapEarly;
        long heapLate;
        try (Visitor visitor =
                new Visitor(List.of(shop.request("GET", "/"), Endpoint.PRODUCTS.request(shop.address())))) {
            assault.send(REQUESTS / 10);
            heapEarly = heapWithoutActions();
            assault.send(REQUESTS - REQUESTS / 10);
            heapLate = heapWithoutActions();
            pages = visitor.answers();
        }

        Figures.note("fuzzing, requests", REQUESTS);
        Figures.noteSeconds("fuzzing took", System.nanoTime() - start);
        Figures.note("fuzzing, statuses", assault.statuses());
        Figures.note("fuzzing, refused requests that were seen to change nothing", assault.samples());
        Figures.note("fuzzing, used heap after a tenth of the requests", heapEarly);
        Figures.note("fuzzing, used heap after all requests", heapLate);
        Figures.note("fuzzing, pages of the shop meanwhile", pages.size());
        Figures.note("fuzzing, slowest page", slowest(pages));
        assertThat(assault.findings()).isEmpty();
        assertThat(assault.statuses())
                .as("what a fuzzer has to get to")
                .containsKeys(200, 201, 400, 401, 404, 409, 422);
        assertThat(assault.samples()).isPositive();
        assertThat(admin.status().getInt("failures")).isZero();
        shop.log().isCleanOfChaos();
        assertThat(pages).isNotEmpty().allSatisfy(page -> page.is(200));
        assertThat(heapLate).isLessThan(heapEarly + MOST_MORE_HEAP);
    }

    private static long heapWithoutActions() {
        endStorms();
        admin.deleteAll();
        return shop.usedHeap();
    }

    /** Of all that is stored, and the number of the latest change; a storm would end by itself meanwhile. */
    private static List<Object> stateWithoutStorms() {
        endStorms();
        return List.of(admin.list(), admin.status().getInt("revision"), halt());
    }

    private static String halt() {
        return admin.call("GET", "/halt").send().is(200).body();
    }

    private static void endStorms() {
        admin.items("/storms")
                .forEach(storm -> admin.call("DELETE", "/storms/" + storm.getString("name"))
                        .send());
    }

    private static Duration slowest(List<Answer> pages) {
        return pages.stream().map(Answer::took).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }
}
