package org.chaosee.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.Statistics.assertShare;

import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chaosee.api.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortTest {

    private static final int USERS = 10_000;

    @ParameterizedTest
    @CsvSource({"10, 1", "10, 2", "50, 42", "0.5, 42", "0, 42", "100, 42"})
    void is_as_large_as_it_says(double percent, long seed) {
        assertShare(cohort(percent, seed).size(), USERS, percent / 100);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "42"})
    void is_as_large_for_names_that_differ_little(long seed) {
        IntFunction<String> oneCharacter = i -> String.valueOf((char) ('\u0100' + i));
        assertShare(cohort(oneCharacter, 10, seed).size(), USERS, 0.1);
    }

    @Test
    void is_always_the_same() {
        assertThat(cohort(10, 42)).isEqualTo(cohort(10, 42));
    }

    @Test
    void differs_from_seed_to_seed() {
        Set<String> both = cohort(10, 42);
        both.retainAll(cohort(10, 43));
        assertShare(both.size(), USERS, 0.01);
    }

    @Test
    void grows_by_new_users_alone() {
        assertThat(cohort(20, 42)).containsAll(cohort(10, 42));
    }

    private static Set<String> cohort(double percent, long seed) {
        return cohort(i -> "user-" + i, percent, seed);
    }

    private static Set<String> cohort(IntFunction<String> names, double percent, long seed) {
        Percent share = Percent.of(percent);
        return IntStream.range(0, USERS)
                .mapToObj(names)
                .filter(user -> Draw.inCohort(share, seed, user))
                .collect(Collectors.toSet());
    }
}
