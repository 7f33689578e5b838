package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.complete;
import static org.chaosee.core.codec.Documents.minimal;
import static org.chaosee.core.codec.Documents.with;
import static org.chaosee.core.codec.TestCodec.NOW;
import static org.chaosee.core.codec.TestCodec.at;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.violations;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.control.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangedActionTest {

    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant OVER = NOW.plus(Duration.ofHours(1));

    private final ChaosAction existing = readNew(with(complete(), "seed", 7));

    @Test
    void a_replacement_keeps_seed_and_origin_and_draws_the_rest_anew() {
        ChaosAction changed = at(LATER).readChanged(minimal(), existing);
        ChaosAction created = at(LATER).readNew(minimal(), "bob");

        assertThat(changed)
                .usingRecursiveComparison()
                .ignoringFields("seed", "createdBy", "createdAt")
                .isEqualTo(created);
        assertThat(changed.seed()).isEqualTo(7);
        assertThat(changed.createdBy()).isEqualTo("alice");
        assertThat(changed.createdAt()).isEqualTo(NOW);
        assertThat(changed.expiresAt()).isEqualTo(LATER.plus(Duration.ofMinutes(15)));
    }

    @Test
    void what_was_written_may_come_back_as_it_is() {
        assertThat(at(LATER).readChanged(at(LATER).write(existing), existing))
                .usingRecursiveComparison()
                .ignoringFields("updatedAt")
                .isEqualTo(existing);
    }

    @ParameterizedTest
    @CsvSource({
        "id, 01990000-0000-7000-8000-000000000002, 01990000-0000-7000-8000-000000000001",
        "createdBy, bob, alice",
        "createdAt, 2026-01-01T12:00:01Z, 2026-01-01T12:00:00Z",
        "updatedAt, 2026-01-01T12:00:01Z, 2026-01-01T12:00:00Z",
        "armedAt, 2026-01-01T12:00:01Z, 2026-01-01T12:00:00Z",
    })
    void what_the_server_sets_stays_as_it_is(String member, String other, String kept) {
        assertThat(violations(() -> at(LATER).readChanged(with(minimal(), member, other), existing)))
                .containsExactly(new Violation(
                        "/" + member, "is set by the server; leave it out, or leave it as it is, \"" + kept + "\""));
    }

    @Test
    void an_action_does_not_join_a_storm() {
        assertThat(violations(() -> at(LATER).readChanged(with(minimal(), "storm", "autumn"), existing)))
                .containsExactly(new Violation("/storm", "is set by the server; leave it out"));
    }

    @Test
    void the_update_moves_strictly_forward() {
        assertThat(at(LATER).readChanged(minimal(), existing).updatedAt()).isEqualTo(LATER);
        assertThat(at(NOW).readChanged(minimal(), existing).updatedAt()).isEqualTo(NOW.plusNanos(1000));
        assertThat(at(NOW.minusSeconds(5)).readChanged(minimal(), existing).updatedAt())
                .isEqualTo(NOW.plusNanos(1000));
    }

    @Test
    void an_expiry_in_the_past_may_stay_when_the_action_is_disabled() {
        Map<String, Object> document =
                with(complete(), "expiresAt", existing.expiresAt().toString());

        assertThat(at(OVER).readChanged(document, existing).expiresAt()).isEqualTo(existing.expiresAt());
        assertThat(violations(() -> at(OVER).readChanged(with(document, "enabled", true), existing)))
                .containsExactly(new Violation(
                        "/expiresAt",
                        "is over since 2026-01-01T12:10:00Z, and the action would be enabled, allowed is an instant later"
                                + " than now, 2026-01-01T13:00:00Z, and not later than 2026-01-01T17:00:00Z (PT4H from now"
                                + " on, chaos.limits.max-expiry)"));
    }

    @Test
    void an_expiry_that_changes_is_not_in_the_past() {
        assertThat(violations(
                        () -> at(OVER).readChanged(with(complete(), "expiresAt", "2026-01-01T12:59:00Z"), existing)))
                .extracting(Violation::pointer)
                .containsExactly("/expiresAt");
        assertThat(violations(() -> at(OVER).readChanged(with(complete(), "expiresAt", "tomorrow"), existing)))
                .extracting(Violation::pointer)
                .containsExactly("/expiresAt");
    }
}
