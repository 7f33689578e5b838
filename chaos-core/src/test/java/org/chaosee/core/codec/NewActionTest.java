package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.complete;
import static org.chaosee.core.codec.Documents.list;
import static org.chaosee.core.codec.Documents.minimal;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.with;
import static org.chaosee.core.codec.TestCodec.NOW;
import static org.chaosee.core.codec.TestCodec.codec;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.api.Percent;
import org.chaosee.api.Phase;
import org.chaosee.api.Scope;
import org.chaosee.api.Target;
import org.chaosee.api.Trigger;
import org.chaosee.api.control.Violation;
import org.chaosee.api.fault.LatencyFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewActionTest {

    @Test
    void what_is_left_out_gets_its_default() {
        assertThat(readNew(minimal()))
                .isEqualTo(new ChaosAction(
                        TestCodec.ID,
                        "slow-checkout",
                        null,
                        true,
                        false,
                        Target.any(Kind.HTTP),
                        Scope.ANY,
                        Trigger.ALWAYS,
                        new LatencyFault(Duration.ofSeconds(1), Duration.ofSeconds(3)),
                        Phase.BEFORE,
                        TestCodec.SEED,
                        NOW.plus(Duration.ofMinutes(15)),
                        null,
                        "alice",
                        NOW,
                        NOW,
                        NOW,
                        null));
    }

    @Test
    void null_means_the_same_as_left_out() {
        Map<String, Object> document = minimal();
        ActionMembers.ALL.forEach(name -> document.putIfAbsent(name, null));

        assertThat(readNew(document)).isEqualTo(readNew(minimal()));
    }

    @Test
    void everything_that_is_given_is_taken() {
        assertThat(readNew(complete()))
                .isEqualTo(new ChaosAction(
                        TestCodec.ID,
                        "slow-checkout",
                        "Slow,\nbut not down",
                        false,
                        true,
                        new Target(
                                Kind.HTTP,
                                Map.of("method", "POST", "path", "/orders/{id}/checkout", "resource", "Orders#*")),
                        new Scope(
                                List.of("alice", "b*"),
                                List.of("tester"),
                                List.of("node-1"),
                                Map.of("X-Test", "1"),
                                Percent.of(10)),
                        new Trigger(
                                Percent.of(12.5),
                                3,
                                100,
                                Instant.parse("2026-01-01T12:01:00Z"),
                                Instant.parse("2026-01-01T12:05:00Z")),
                        new LatencyFault(Duration.ofSeconds(1), Duration.ofMillis(2500)),
                        Phase.AFTER,
                        42,
                        Instant.parse("2026-01-01T12:10:00Z"),
                        "GameDay 12",
                        "alice",
                        NOW,
                        NOW,
                        NOW,
                        null));
    }

    @Test
    void every_violation_is_reported_at_once() {
        Map<String, Object> document = object(
                "name",
                "Slow checkout",
                "enabled",
                "yes",
                "colour",
                "red",
                "target",
                object("kind", "http", "method", 5),
                "trigger",
                object("probability", 101, "sometimes", true),
                "fault",
                object("type", "abort", "status", 42));

        assertThat(refused(document))
                .extracting(Violation::pointer)
                .containsExactly(
                        "/colour",
                        "/name",
                        "/enabled",
                        "/target/method",
                        "/trigger/sometimes",
                        "/trigger/probability",
                        "/fault/status");
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(refused(object()))
                .containsExactly(
                        new Violation(
                                "/name",
                                "is missing, required is a name of the characters a-z, 0-9 and - that doesn't begin with"
                                        + " - of at most 63 characters"),
                        new Violation("/target", "is missing, required is an object with the member kind"),
                        new Violation("/fault", "is missing, required is an object with the member type"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "{}")
    @ValueSource(ints = 5)
    @ValueSource(booleans = true)
    void a_document_is_an_object(Object tree) {
        assertThat(refused(tree)).extracting(Violation::pointer).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "createdBy", "createdAt", "updatedAt", "armedAt", "storm"})
    void what_the_server_sets_is_left_out(String member) {
        assertThat(refused(with(minimal(), member, "2026-01-01T12:00:00Z")))
                .containsExactly(new Violation("/" + member, "is set by the server; leave it out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"enabled", "dryRun"})
    void flags_are_not_coerced(String member) {
        assertThat(refused(with(minimal(), member, "true")))
                .containsExactly(new Violation("/" + member, "is \"true\", allowed is true or false"));
        assertThat(refused(with(minimal(), member, 1)))
                .containsExactly(new Violation("/" + member, "is 1, allowed is true or false"));
    }

    @Test
    void phases_are_before_and_after() {
        assertThat(refused(with(minimal(), "phase", "BEFORE")))
                .containsExactly(new Violation("/phase", "is \"BEFORE\", allowed is one of before, after"));
        assertThat(refused(with(minimal(), "phase", list())))
                .containsExactly(new Violation("/phase", "is a list, allowed is one of before, after"));
    }

    @Test
    void seeds_have_64_bits() {
        assertThat(readNew(with(minimal(), "seed", Long.MIN_VALUE)).seed()).isEqualTo(Long.MIN_VALUE);
        assertThat(readNew(with(minimal(), "seed", Long.MAX_VALUE)).seed()).isEqualTo(Long.MAX_VALUE);
        assertThat(refused(with(minimal(), "seed", 9.3e18)))
                .containsExactly(new Violation(
                        "/seed", "is 9.3E18, allowed is an integer from -9223372036854775808 to 9223372036854775807"));
    }

    @Test
    void the_caller_is_made_to_fit() {
        assertThat(codec().readNew(minimal(), null).createdBy()).isNull();
        assertThat(codec().readNew(minimal(), " ").createdBy()).isNull();
        assertThat(codec().readNew(minimal(), "al\nice\ud800").createdBy()).isEqualTo("al?ice?");
        assertThat(codec().readNew(minimal(), "x".repeat(300)).createdBy()).isEqualTo("x".repeat(255));
        assertThat(codec().readNew(minimal(), "x" + "\ud83d\ude00".repeat(300)).createdBy())
                .isEqualTo("x" + "\ud83d\ude00".repeat(127));
        assertThat(codec().readNew(minimal(), "xx" + "\ud83d\ude00".repeat(300)).createdBy())
                .isEqualTo("xx" + "\ud83d\ude00".repeat(126));
    }

    @Test
    void times_are_kept_to_the_microsecond() {
        ChaosAction action =
                TestCodec.at(Instant.parse("2026-01-01T12:00:00.123456789Z")).readNew(minimal(), null);

        assertThat(action.createdAt()).isEqualTo("2026-01-01T12:00:00.123456Z");
        assertThat(action.updatedAt()).isEqualTo("2026-01-01T12:00:00.123456Z");
        assertThat(action.expiresAt()).isEqualTo("2026-01-01T12:15:00.123456Z");
    }
}
