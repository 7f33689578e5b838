package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.it.shop.fixture.Endpoint.PRODUCT;
import static org.chaosee.it.shop.fixture.Endpoint.PRODUCTS;
import static org.chaosee.it.shop.fixture.Endpoint.STOCK;

import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Await;
import org.chaosee.it.shop.fixture.Endpoint;
import org.chaosee.it.shop.fixture.Figures;
import org.chaosee.it.shop.fixture.OpenShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each fault does to one endpoint, and that it does nothing to the others. */
class EffectsIT {

    /** As browsers have it. */
    private static final String PAGES = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    @Test
    void latencyStaysWithinItsBounds() {
        Duration min = Duration.ofMillis(150);
        Duration max = Duration.ofMillis(350);
        SHOP.admin().create(Action.named("slow-products").at(PRODUCTS).latency("PT0.15S", "PT0.35S"));

        List<Answer> answers = SHOP.call(PRODUCTS).send(20);

        assertThat(answers).allSatisfy(answer -> {
            answer.is(200);
            assertThat(answer.list()).hasSize(12);
            assertThat(answer.marks())
                    .singleElement()
                    .asString()
                    .startsWith("slow-products; fault=latency; delay=PT0.");
            assertThat(answer.delays()).singleElement().satisfies(delay -> {
                assertThat(delay).isBetween(min, max);
                assertThat(answer.took()).isGreaterThanOrEqualTo(delay);
            });
        });
        List<Duration> delays = answers.stream()
                .flatMap(answer -> answer.delays().stream())
                .sorted()
                .toList();
        assertThat(delays.stream().distinct()).hasSizeGreaterThan(10);
        Figures.note(
                "20 latencies of PT0.15S to PT0.35S",
                "delays from " + delays.get(0) + " to " + delays.get(19) + ", longest request "
                        + Collections.max(answers.stream().map(Answer::took).toList()));
    }

    @ParameterizedTest
    @EnumSource
    void abortHitsOneEndpointAlone(Endpoint forbidden) {
        SHOP.admin().create(Action.named("forbidden").at(forbidden).abort(401, "Who are you?"));

        for (Endpoint endpoint : Endpoint.values()) {
            Answer answer = SHOP.call(endpoint).send();
            if (endpoint == forbidden) {
                assertThat(answer.is(401).body()).isEqualTo("Who are you?");
                assertThat(answer.marks()).containsExactly("forbidden; fault=abort");
            } else {
                assertThat(answer.is(endpoint.usualStatus()).marks()).isEmpty();
            }
        }
    }

    @Test
    void exceptionBecomesTheErrorPageOfTheShop() {
        long before = SHOP.log().injectedErrors();
        SHOP.admin().create(Action.named("broken-stock").at(STOCK).exception(IllegalStateException.class));

        Answer json = SHOP.call(STOCK).send().is(500);
        Answer page = SHOP.call(STOCK).header("Accept", PAGES).send().is(500);

        assertThat(json.header("Content-Type")).isEqualTo("application/json");
        assertThat(json.json().getString("error")).isEqualTo("The shop has a problem");
        assertThat(json.marks()).containsExactly("broken-stock; fault=exception");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<h1>The shop has a problem</h1>", "Reference ");
        assertThat(page.marks()).containsExactly("broken-stock; fault=exception");
        Await.until("the shop logs both", () -> SHOP.log().injectedErrors() == before + 2);
        assertThat(SHOP.log().text())
                .contains("Unexpected error, reference " + json.json().getString("reference"));
    }

    @Test
    void exceptionWithAStatusKeepsIt() {
        SHOP.admin().create(Action.named("closed").at(PRODUCT).exception(ServiceUnavailableException.class));

        Answer answer = SHOP.call(PRODUCT).send().is(503);

        assertThat(answer.json().getString("error")).isEqualTo("Injected by chaos action closed");
    }

    @Test
    void delaysAddUpAndAnAbortEndsThem() {
        SHOP.admin().create(Action.named("first").at(STOCK).latency("PT0.2S", "PT0.2S"));
        SHOP.admin().create(Action.named("second").atPath("/api/*").latency("PT0.1S", "PT0.3S"));
        SHOP.admin().create(Action.named("third").at(STOCK).abort(503, "no stock"));
        SHOP.admin().create(Action.named("never").at(STOCK).latency("PT5S", "PT5S"));

        List<Answer> answers = SHOP.call(STOCK).send(5);

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.is(503).body()).isEqualTo("no stock");
            assertThat(answer.marks()).hasSize(3);
            assertThat(answer.marks().get(0)).isEqualTo("first; fault=latency; delay=PT0.2S");
            assertThat(answer.marks().get(1)).startsWith("second; fault=latency; delay=");
            assertThat(answer.marks().get(2)).isEqualTo("third; fault=abort");
            assertThat(answer.took()).isGreaterThanOrEqualTo(sum(answer.delays()));
        });
        assertThat(SHOP.call(PRODUCTS).send().is(200).marks()).hasSize(1);
        assertThat(SHOP.admin().injections("never")).isZero();
        Answer last = answers.get(4);
        Figures.note("PT0.2S and PT0.1S to PT0.3S together", sum(last.delays()) + ", request took " + last.took());
    }

    private static Duration sum(List<Duration> delays) {
        return delays.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
