package org.chaosee.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;
import org.chaosee.core.testing.Injections;
import org.chaosee.core.testing.Threads;
import org.junit.jupiter.api.Test;

class InjectionTallyTest {

    private static final Injection INJECTION = Injections.latency("slow", Duration.ofSeconds(1));

    private final InjectionTally tally = new InjectionTally();

    @Test
    void begins_at_zero_for_all() {
        assertThat(tally.counts())
                .containsOnlyKeys("injected", "dry-run", "overflow", "rate", "share", "undeclared-exception", "no-body")
                .allSatisfy((word, count) -> assertThat(count).isZero());
    }

    @Test
    void counts_what_was_injected_and_what_was_not() {
        tally.onInjection(INJECTION);
        tally.onInjection(INJECTION);
        tally.onSkip(INJECTION, SkipReason.DRY_RUN);
        tally.onSkip(INJECTION, SkipReason.OVERFLOW);
        tally.onSkip(INJECTION, SkipReason.OVERFLOW);
        tally.onSkip(INJECTION, SkipReason.OVERFLOW);
        assertThat(tally.injected()).isEqualTo(2);
        assertThat(tally.skipped(SkipReason.DRY_RUN)).isEqualTo(1);
        assertThat(tally.counts())
                .isEqualTo(Map.of(
                        "injected",
                        2L,
                        "dry-run",
                        1L,
                        "overflow",
                        3L,
                        "rate",
                        0L,
                        "share",
                        0L,
                        "undeclared-exception",
                        0L,
                        "no-body",
                        0L));
    }

    @Test
    void many_threads_lose_nothing() throws Exception {
        Threads.together(4, () -> {
            for (int i = 0; i < 1_000; i++) {
                tally.onInjection(INJECTION);
                tally.onSkip(INJECTION, SkipReason.OVERFLOW);
            }
            return true;
        });
        assertThat(tally.injected()).isEqualTo(4_000);
        assertThat(tally.skipped(SkipReason.OVERFLOW)).isEqualTo(4_000);
    }
}
