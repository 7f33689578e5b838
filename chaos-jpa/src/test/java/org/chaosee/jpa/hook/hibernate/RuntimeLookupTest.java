package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RuntimeLookupTest {

    @Test
    void looksOnceASecondAtMost() {
        AtomicInteger looks = new AtomicInteger();
        AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
        RuntimeLookup lookup = new RuntimeLookup(
                () -> {
                    looks.incrementAndGet();
                    return null;
                },
                nanos::get);

        lookup.find();
        lookup.find();
        assertThat(looks).hasValue(1);

        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        lookup.find();
        assertThat(looks).hasValue(1);

        nanos.addAndGet(Duration.ofMillis(1).toNanos());
        lookup.find();
        assertThat(looks).hasValue(2);
    }

    @Test
    void findsWhatIsThere() {
        try (TestChaos chaos = new TestChaos()) {
            assertThat(new RuntimeLookup(chaos::runtime, System::nanoTime).find())
                    .isSameAs(chaos.runtime());
        }
    }

    /** There is none in these tests, as in an application without CDI. */
    @Test
    void isContentWithoutCdi() {
        assertThat(RuntimeLookup.byCdi().find()).isNull();
    }
}
