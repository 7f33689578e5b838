package org.chaosee.jpa.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.chaosee.jpa.testing.Chaos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RuntimeLookupTest {

    @RegisterExtension
    final Chaos chaos = new Chaos();

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
    void findsWhatIsThereAndLooksNoMore() {
        AtomicInteger looks = new AtomicInteger();
        RuntimeLookup lookup = new RuntimeLookup(
                () -> {
                    looks.incrementAndGet();
                    return chaos.runtime();
                },
                () -> looks.get() * Duration.ofSeconds(2).toNanos());

        assertThat(lookup.find()).isSameAs(chaos.runtime());
        assertThat(lookup.find()).isSameAs(chaos.runtime());
        assertThat(looks).hasValue(1);
    }

    /** There is none in these tests, as in an application without CDI. */
    @Test
    void isContentWithoutCdi() {
        assertThat(RuntimeLookup.byCdi().find()).isNull();
    }
}
