package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Await;
import org.chaosee.it.shop.fixture.Endpoint;
import org.chaosee.it.shop.fixture.Figures;
import org.chaosee.it.shop.fixture.OpenShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A storm over the whole shop: whom it strikes, how often, and what it leaves. */
class StormIT {

    private static final int ROUNDS = 180;

    /** Quantile of the normal distribution for 99.9 %, two-sided. */
    private static final double QUANTILE = 3.29;

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    @Test
    void itStrikesItsShareOfOneUsersCallsAndNobodyElses() {
        countDatabaseAccesses();
        int accessesBefore = SHOP.admin().count("dry-run");
        SHOP.admin()
                .call("POST", "/storms")
                .json("{\"name\": \"rush-hour\", \"users\": [\"alice\"], \"jpaPercent\": 3, \"beanPercent\": 0,"
                        + " \"faults\": [\"latency\", \"abort\", \"exception\", \"lock-timeout\", \"query-timeout\"],"
                        + " \"latencyMin\": \"PT0.001S\", \"latencyMax\": \"PT0.005S\", \"seed\": 4711}")
                .send()
                .is(201);

        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<List<Answer>> bob = CompletableFuture.supplyAsync(() -> shop("bob", over));
        List<Answer> alice = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            alice.addAll(round("alice", i));
        }
        over.set(true);

        JsonObject storm =
                SHOP.admin().call("DELETE", "/storms/rush-hour").send().is(200).json();
        int accesses = SHOP.admin().count("dry-run") - accessesBefore;
        long struck = alice.stream().filter(StormIT::isStruckOverHttp).count();
        long accessesStruck = total(storm, "jpa");
        Figures.note("storm, http", struck + " of " + alice.size() + " (10 %)");
        Figures.note("storm, jpa", accessesStruck + " of " + accesses + " (3 %)");
        assertShare(struck, alice.size(), 0.10);
        assertShare(accessesStruck, accesses, 0.03);
        assertThat(bob.join()).hasSizeGreaterThan(100).allMatch(StormIT::isCalm);

        SHOP.admin().delete("count");
        assertThat(SHOP.admin().list()).isEmpty();
        assertClean(1_000);
    }

    @Test
    void itEndsByItselfAndLeavesNothing() {
        SHOP.admin()
                .call("POST", "/storms")
                .json("{\"users\": [\"alice\"], \"duration\": \"PT1S\", \"httpPercent\": 100, \"faults\": [\"abort\"]}")
                .send()
                .is(201);
        assertThat(SHOP.call(Endpoint.STOCK).as("alice").send().isHit()).isTrue();
        SHOP.admin()
                .call("POST", "/storms")
                .json("{\"users\": [\"alice\"]}")
                .send()
                .is(409);

        Await.until(
                "it is over",
                () -> !SHOP.call(Endpoint.STOCK).as("alice").send().isHit());
        Await.until("it is cleared away", () -> SHOP.admin().list().isEmpty());
        assertThat(SHOP.admin().items("/storms")).isEmpty();
        SHOP.admin().call("GET", "/storms/default").send().is(404);
    }

    /** By an action that is asked at each of alice's database accesses, ahead of the storm's, and injects nothing. */
    private static void countDatabaseAccesses() {
        SHOP.admin()
                .create("{\"name\": \"count\", \"target\": {\"kind\": \"jpa\"}, \"scope\": {\"users\": [\"alice\"]},"
                        + " \"fault\": {\"type\": \"latency\"}, \"dryRun\": true}")
                .is(201);
    }

    private static List<Answer> shop(String user, AtomicBoolean over) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; !over.get(); i++) {
            answers.addAll(round(user, i));
        }
        return answers;
    }

    /** A look at everything, and now and then an order: stock is limited. */
    private static List<Answer> round(String user, int number) {
        return Stream.of(Endpoint.values())
                .filter(endpoint -> endpoint != Endpoint.PLACE_ORDER || number % 15 == 0)
                .map(endpoint -> SHOP.call(endpoint).as(user).send())
                .toList();
    }

    private static boolean isStruckOverHttp(Answer answer) {
        return answer.marks().stream().anyMatch(mark -> mark.contains("storm-rush-hour-http-"));
    }

    private static boolean isCalm(Answer answer) {
        return !answer.isHit() && (answer.status() == 200 || answer.status() == 201);
    }

    private static long total(JsonObject storm, String kind) {
        JsonObject counts = storm.getJsonObject("tally").getJsonObject("counts").getJsonObject(kind);
        return counts.keySet().stream().mapToLong(counts::getInt).sum();
    }

    private static void assertClean(int requests) {
        int sent = 0;
        for (int i = 0; sent < requests; i++) {
            List<Answer> answers = round("alice", i);
            assertThat(answers).allMatch(StormIT::isCalm);
            sent += answers.size();
        }
    }

    private static void assertShare(long hits, long draws, double share) {
        double deviation = QUANTILE * Math.sqrt(draws * share * (1 - share));
        assertThat((double) hits).isBetween(draws * share - deviation, draws * share + deviation);
    }
}
