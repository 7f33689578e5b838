package org.chaosee.core.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SpanTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE); // A clock of nanoseconds may overflow.
    private final Span span = new Span(Duration.ofSeconds(60), nanos::get);

    @Test
    void it_is_over_after_its_duration() {
        pass(59);
        assertThat(span.isOver()).isFalse();
        pass(1);
        assertThat(span.isOver()).isTrue();
    }

    @Test
    void a_limit_makes_it_shorter_but_never_longer() {
        pass(10);
        span.limit(Duration.ofSeconds(20));
        pass(19);
        assertThat(span.isOver()).isFalse();
        span.limit(Duration.ofDays(1_000_000));
        pass(30);
        assertThat(span.isOver()).isFalse();
        pass(1);
        assertThat(span.isOver()).isTrue();
    }

    @Test
    void what_is_over_stays_over() {
        span.limit(Duration.ofSeconds(5));
        pass(5);
        assertThat(span.isOver()).isTrue();
        span.limit(Duration.ofSeconds(50));
        assertThat(span.isOver()).isTrue();
    }

    @Test
    void a_limit_in_the_past_ends_it() {
        span.limit(Duration.ofSeconds(-1));
        assertThat(span.isOver()).isTrue();
    }

    private void pass(long seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
