package org.chaosee.core.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.chaosee.api.Percent;
import org.junit.jupiter.api.Test;

class UsedHeapTest {

    private final AtomicLong used = new AtomicLong();
    private final UsedHeap heap = new UsedHeap(Percent.of(80), 3, used::get, () -> 1000);

    @Test
    void garbage_that_a_collection_takes_away_is_no_breach() {
        for (int i = 0; i < 10; i++) {
            assertThat(read(950).broken()).isFalse();
            assertThat(read(990).broken()).isFalse();
            assertThat(read(200).broken()).isFalse();
        }
    }

    @Test
    void what_stays_all_through_the_window_is_one() {
        read(801);
        read(801);
        assertThat(read(800).broken()).isFalse();
        read(801);
        read(801);
        assertThat(read(801)).isEqualTo(new Reading("80.1 %", "80 %", true));
    }

    @Test
    void what_was_measured_before_does_not_count() {
        read(900);
        read(900);
        heap.begin();
        assertThat(read(900).broken()).isFalse();
    }

    private Reading read(long bytes) {
        used.set(bytes);
        return heap.read(Sample.NONE);
    }
}
