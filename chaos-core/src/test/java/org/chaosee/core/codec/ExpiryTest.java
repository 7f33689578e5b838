package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.minimal;
import static org.chaosee.core.codec.Documents.with;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;

import org.chaosee.api.control.Violation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01T12:00:00.000001Z", "2026-01-01T16:00:00Z", "2026-01-01T17:00:00+01:00"})
    void an_expiry_is_later_than_now_and_within_the_limit(String expiry) {
        assertThat(readNew(with(minimal(), "expiresAt", expiry))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T12:00:00Z",
                "2026-01-01T12:00:00.0000009Z",
                "2025-12-31T12:00:00Z",
                "2026-01-01T16:00:00.000001Z",
                "9999-01-01T00:00:00Z"
            })
    void any_other_is_refused(String expiry) {
        assertThat(refused(with(minimal(), "expiresAt", expiry)))
                .containsExactly(new Violation(
                        "/expiresAt",
                        "is \"" + expiry
                                + "\", allowed is an instant later than now, 2026-01-01T12:00:00Z, and not later"
                                + " than 2026-01-01T16:00:00Z (PT4H from now on, chaos.limits.max-expiry)"));
    }
}
