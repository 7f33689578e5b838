package org.chaosee.load.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chaosee.load.Plans;
import org.chaosee.load.plan.Arrival;
import org.chaosee.load.plan.PathPattern;
import org.chaosee.load.plan.PlanBuilder;
import org.chaosee.load.plan.RequestTemplate;
import org.chaosee.load.plan.Statuses;
import org.chaosee.load.plan.User;
import org.junit.jupiter.api.Test;

class ChoicesTest {

    private static final int DRAWS = 100_000;

    private static PlanBuilder plan() {
        return Plans.of(1, Duration.ofSeconds(1))
                .user(new User("alice", Map.of(), 1))
                .user(new User("bob", Map.of(), 3))
                .request(request("a", 5))
                .request(request("b", 1))
                .request(request("c", 4));
    }

    private static RequestTemplate request(String name, int weight) {
        return new RequestTemplate(name, "GET", PathPattern.of("/" + name), Map.of(), null, weight, Statuses.OK);
    }

    private static List<Choice> draw(PlanBuilder plan) {
        Choices choices = new Choices(plan.build());
        return Stream.generate(choices::next).limit(DRAWS).toList();
    }

    private static void hasShare(long count, double share) {
        assertThat((double) count).isCloseTo(DRAWS * share, within(3.29 * Math.sqrt(DRAWS * share * (1 - share))));
    }

    @Test
    void weights_are_kept() {
        List<Choice> choices = draw(plan());

        hasShare(choices.stream().filter(choice -> choice.user() == 0).count(), 0.25);
        hasShare(choices.stream().filter(choice -> choice.request() == 0).count(), 0.5);
        hasShare(choices.stream().filter(choice -> choice.request() == 1).count(), 0.1);
        hasShare(
                choices.stream()
                        .filter(choice -> choice.equals(new Choice(1, 2)))
                        .count(),
                0.3);
    }

    @Test
    void the_seed_decides_and_nothing_else_does() {
        List<Choice> first = draw(plan());

        assertThat(draw(plan().arrival(Arrival.POISSON))).isEqualTo(first);
        assertThat(draw(plan().seed(1))).isNotEqualTo(first);
    }
}
