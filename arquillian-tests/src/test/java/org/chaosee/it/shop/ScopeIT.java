package org.chaosee.it.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.it.shop.fixture.Endpoint.ORDERS;
import static org.chaosee.it.shop.fixture.Endpoint.STOCK;

import java.util.List;
import java.util.stream.IntStream;
import org.chaosee.it.shop.fixture.Action;
import org.chaosee.it.shop.fixture.Answer;
import org.chaosee.it.shop.fixture.Figures;
import org.chaosee.it.shop.fixture.OpenShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Only those are hit whom an action is for. */
class ScopeIT {

    @RegisterExtension
    static final OpenShop SHOP = new OpenShop();

    @Test
    void onlyAliceIsHit() {
        SHOP.admin().create(Action.named("alice-only").users("alice").abort(503));

        assertAliceIsHitAlone();
    }

    @Test
    void onlyTestersAreHit() {
        SHOP.admin().create(Action.named("testers-only").roles("tester").abort(503));

        assertAliceIsHitAlone();
    }

    @Test
    void onlyRequestsWithTheHeaderAreHit() {
        SHOP.admin()
                .create(Action.named("marked-only")
                        .requestHeader("X-Test", "game*")
                        .abort(503));

        SHOP.call(STOCK).header("x-test", "gameday").send().is(503);
        SHOP.call(STOCK).header("X-Test", "other").send().is(200);
        SHOP.call(STOCK).send().is(200);
    }

    @Test
    void onlyTheNamedNodesAreHit() {
        String node = SHOP.admin().status().getString("node");
        SHOP.admin()
                .create(Action.named("elsewhere").at(STOCK).nodes("not-" + node).abort(503));
        SHOP.call(STOCK).send().is(200);

        SHOP.admin().create(Action.named("here").at(STOCK).nodes(node).abort(503));
        SHOP.call(STOCK).send().is(503);
    }

    @Test
    void whoeverBelongsToTheCohortIsHitAlways() {
        int seeds = 16;
        List<Boolean> alice = IntStream.range(0, seeds)
                .mapToObj(seed -> inCohort(seed, "alice"))
                .toList();
        List<Boolean> bob = IntStream.range(0, seeds)
                .mapToObj(seed -> inCohort(seed, "bob"))
                .toList();

        assertThat(alice).contains(true, false).isNotEqualTo(bob);
        assertThat(bob).contains(true, false);
        assertThat(IntStream.range(0, seeds).mapToObj(seed -> inCohort(seed, "alice")))
                .as("the same seeds again")
                .isEqualTo(alice);
        Figures.note(
                "cohort of 50 %, " + seeds + " seeds",
                "alice in " + alice.stream().filter(in -> in).count() + ", bob in "
                        + bob.stream().filter(in -> in).count());
    }

    @Test
    void nobodyBelongsToAnEmptyCohortAndGuestsToNone() {
        SHOP.admin().create(Action.named("nobody").at(STOCK).cohort(0).abort(503));
        SHOP.call(STOCK).as("alice").send().is(200);

        SHOP.admin().create(Action.named("everybody").at(STOCK).cohort(100).abort(503));
        SHOP.call(STOCK).as("alice").send().is(503);
        SHOP.call(STOCK).as("bob").send().is(503);
        SHOP.call(STOCK).send().is(200);
    }

    private static void assertAliceIsHitAlone() {
        for (int round = 0; round < 3; round++) {
            SHOP.call(STOCK).as("alice").send().is(503);
            SHOP.call(ORDERS).as("alice").send().is(503);
            SHOP.call(STOCK).as("bob").send().is(200);
            SHOP.call(ORDERS).as("bob").send().is(200);
            SHOP.call(STOCK).send().is(200);
        }
    }

    private static boolean inCohort(long seed, String user) {
        SHOP.admin()
                .create(Action.named("cohort").at(STOCK).cohort(50).seed(seed).abort(503));
        List<Answer> answers = SHOP.call(STOCK).as(user).send(5);
        SHOP.admin().delete("cohort");
        assertThat(answers.stream().map(Answer::isHit).distinct()).as("sticky").hasSize(1);
        return answers.get(0).isHit();
    }
}
