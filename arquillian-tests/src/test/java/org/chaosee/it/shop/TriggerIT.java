package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.it.shop.fixture.Endpoint.STOCK;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Await;
import org.chaosee.it.shop.fixture.Crowd;
import org.chaosee.it.shop.fixture.Figures;
import org.chaosee.it.shop.fixture.MetricsPage;
import org.chaosee.it.shop.fixture.OpenShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How often, and when. */
class TriggerIT {

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    @Test
    void everyThirdCallIsHit() {
        SHOP.admin().create(Action.named("third").at(STOCK).abort(503).trigger("everyNth", 3));

        assertThat(SHOP.call(STOCK).send(9).stream().map(Answer::isHit))
                .containsExactly(false, false, true, false, false, true, false, false, true);
    }

    @Test
    void hitsAreBoundedWhateverTheCrowd() {
        SHOP.admin().create(Action.named("bounded").at(STOCK).abort(503).trigger("maxInjections", 5));

        List<Answer> answers = Crowd.send(4, 10, () -> SHOP.call(STOCK));

        assertThat(answers.stream().filter(Answer::isHit)).hasSize(5);
        assertThat(SHOP.admin().injections("bounded")).isEqualTo(5);
    }

    @Test
    void callsAreHitWithinTheWindowAlone() {
        Instant from = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
        Instant until = from.plusSeconds(2);
        AtomicInteger hit = new AtomicInteger();
        AtomicInteger missed = new AtomicInteger();
        SHOP.admin()
                .create(Action.named("for-a-while")
                        .at(STOCK)
                        .abort(503)
                        .trigger("from", from.toString())
                        .trigger("until", until.toString()));

        Await.until("the window is over", () -> {
            Instant sent = Instant.now();
            Answer answer = SHOP.call(STOCK).send();
            Instant received = Instant.now();
            if (answer.isHit()) {
                hit.incrementAndGet();
                assertThat(received).isAfterOrEqualTo(from);
                assertThat(sent).isBefore(until);
                return false;
            }
            missed.incrementAndGet();
            assertThat(sent.isBefore(from) || !received.isBefore(until))
                    .as("missed from %s to %s, window %s to %s", sent, received, from, until)
                    .isTrue();
            return !sent.isBefore(until);
        });

        assertThat(hit).hasPositiveValue();
        assertThat(missed).hasPositiveValue();
        Figures.note("window of " + Duration.between(from, until), hit + " hit, " + missed + " missed around it");
    }

    @Test
    void dryRunIsCountedAndInjectsNothing() {
        int dryBefore = SHOP.admin().count("dry-run");
        int injectedBefore = SHOP.admin().count("injected");
        SHOP.admin().create(Action.named("dry").at(STOCK).abort(503).with("dryRun", JsonValue.TRUE));

        assertThat(SHOP.call(STOCK).send(7))
                .allSatisfy(answer -> assertThat(answer.is(200).marks()).isEmpty());

        assertThat(SHOP.admin().count("dry-run") - dryBefore).isEqualTo(7);
        assertThat(SHOP.admin().count("injected")).isEqualTo(injectedBefore);
        assertThat(SHOP.admin().items("/injections?action=dry&skipped=dry-run")).hasSize(7);
        assertThat(SHOP.admin().items("/injections?action=dry&skipped=false")).isEmpty();
        assertThat(MetricsPage.of(SHOP).counter("chaos_skipped_total", "dry")).isEqualTo(7);
        assertThat(MetricsPage.of(SHOP).counter("chaos_injections_total", "dry"))
                .isZero();
    }
}
