package org.chaosee.load.schedule;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.chaosee.load.plan.LoadPlan;
import org.chaosee.load.plan.RequestTemplate;
import org.chaosee.load.plan.User;

/** Chooses users and requests by their weights. The same seed gives the same sequence. For one thread. */
public final class Choices {

    private final SplittableRandom random;
    private final long[] users;
    private final long[] requests;

    public Choices(LoadPlan plan) {
        random = Seeds.CHOICE.random(plan.seed());
        users = sums(plan.users().stream().mapToInt(User::weight));
        requests = sums(plan.requests().stream().mapToInt(RequestTemplate::weight));
    }

    public Choice next() {
        return new Choice(draw(users), draw(requests));
    }

    private int draw(long[] sums) {
        long number = random.nextLong(sums[sums.length - 1]);
        int index = 0;
        while (sums[index] <= number) {
            index++;
        }
        return index;
    }

    private static long[] sums(IntStream weights) {
        long[] result = weights.asLongStream().toArray();
        for (int i = 1; i < result.length; i++) {
            result[i] += result[i - 1];
        }
        return result;
    }
}
