package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.it.shop.fixture.Endpoint.PRODUCT;
import static org.chaosee.it.shop.fixture.Endpoint.STOCK;

import java.util.List;
import java.util.stream.Collectors;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Crowd;
import org.chaosee.it.shop.fixture.Figures;
import org.chaosee.it.shop.fixture.MetricsPage;
import org.chaosee.it.shop.fixture.OpenShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Chance is fair, and follows from the seed alone. */
class ChanceIT {

    private static final int CLIENTS = 8;
    private static final int REQUESTS = 2_000;

    /** The quantiles 0.0005 and 0.9995 of the binomial distribution with n = 2,000 and p = 0.1. */
    private static final int LEAST = 157;

    private static final int MOST = 245;

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    @Test
    void everyTenthCallIsHitMoreOrLess() {
        int injectedBefore = SHOP.admin().count("injected");
        SHOP.admin()
                .create(Action.named("tenth")
                        .at(STOCK)
                        .abort(503)
                        .trigger("probability", 10)
                        .seed(20_261));

        long start = System.nanoTime();
        List<Answer> answers = Crowd.send(CLIENTS, REQUESTS / CLIENTS, () -> SHOP.call(STOCK));
        long took = System.nanoTime() - start;

        int hits = (int) answers.stream().filter(Answer::isHit).count();
        Figures.note(
                "10 % over 2,000 requests, seed 20261",
                hits + " hits (99.9 % of all seeds: " + LEAST + " to " + MOST + ")");
        Figures.noteSeconds(REQUESTS + " requests from " + CLIENTS + " clients took", took);
        assertThat(answers).hasSize(REQUESTS);
        assertThat(hits).isBetween(LEAST, MOST);
        assertThat(answers).allSatisfy(answer -> answer.is(answer.isHit() ? 503 : 200));
        assertThat(SHOP.admin().count("injected") - injectedBefore).isEqualTo(hits);
        assertThat(SHOP.admin().injections("tenth")).isEqualTo(hits);
        assertThat(MetricsPage.of(SHOP).counter("chaos_injections_total", "tenth"))
                .isEqualTo(hits);
    }

    @Test
    void theSameSeedReplaysTheSameHits() {
        createReplay(42);
        String first = hits();
        SHOP.admin().delete("replay");
        createReplay(42);
        String recreated = hits();
        SHOP.admin().disable("replay");
        SHOP.admin().enable("replay");
        String enabledAgain = hits();
        SHOP.admin().delete("replay");
        createReplay(43);
        String other = hits();

        Figures.note("200 calls at 30 %, seed 42", first);
        Figures.note("200 calls at 30 %, seed 43", other);
        assertThat(recreated).isEqualTo(first);
        assertThat(enabledAgain).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void aDelayIsReplayedToo() {
        List<List<String>> first = marksOfDelayedCalls();

        assertThat(marksOfDelayedCalls()).isEqualTo(first);
    }

    private static List<List<String>> marksOfDelayedCalls() {
        SHOP.admin()
                .create(Action.named("slow")
                        .at(PRODUCT)
                        .latency("PT0S", "PT0.05S")
                        .seed(7));
        List<List<String>> marks =
                SHOP.call(PRODUCT).send(20).stream().map(Answer::marks).toList();
        SHOP.admin().delete("slow");
        return marks;
    }

    private static void createReplay(long seed) {
        SHOP.admin()
                .create(Action.named("replay")
                        .at(PRODUCT)
                        .abort(503)
                        .trigger("probability", 30)
                        .seed(seed));
    }

    /** 200 calls, as a picture. */
    private static String hits() {
        return SHOP.call(PRODUCT).send(200).stream()
                .map(answer -> answer.isHit() ? "x" : ".")
                .collect(Collectors.joining());
    }
}
