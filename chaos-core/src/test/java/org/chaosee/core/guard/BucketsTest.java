package org.chaosee.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final Duration LONGEST = Duration.ofHours(2);

    @Test
    void the_edge_is_above_the_time_and_at_most_a_thirtieth_above_it() {
        SplittableRandom random = new SplittableRandom(4711);
        for (int i = 0; i < 1_000_000; i++) {
            long nanos = (long) Math.pow(10, random.nextDouble(4.5, Math.log10((double) LONGEST.toNanos())));
            long edge = Buckets.edge(Buckets.of(nanos)).toNanos();
            assertThat(edge).isGreaterThan(nanos).isLessThanOrEqualTo((long) (nanos * 1.0325) + 1000);
        }
    }

    @Test
    void edges_ascend_and_each_is_in_the_next_bucket() {
        for (int bucket = 0; bucket < Buckets.COUNT - 1; bucket++) {
            assertThat(Buckets.of(Buckets.edge(bucket).toNanos())).isEqualTo(bucket + 1);
            assertThat(Buckets.of(Buckets.edge(bucket).toNanos() - 1)).isEqualTo(bucket);
        }
    }

    @Test
    void whatever_the_clock_says_has_a_bucket() {
        assertThat(Buckets.of(-1)).isZero();
        assertThat(Buckets.of(0)).isZero();
        assertThat(Buckets.of(Long.MAX_VALUE)).isEqualTo(Buckets.COUNT - 1);
        assertThat(Buckets.edge(Buckets.COUNT - 1)).isGreaterThan(LONGEST);
    }
}
