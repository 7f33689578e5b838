package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.complete;
import static org.chaosee.core.codec.Documents.list;
import static org.chaosee.core.codec.Documents.minimal;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.withFault;
import static org.chaosee.core.codec.TestCodec.codec;
import static org.chaosee.core.codec.TestCodec.readNew;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.chaosee.api.ChaosAction;
import org.junit.jupiter.api.Test;

class WrittenActionTest {

    private static Map<String, Object> write(Map<String, Object> document) {
        return codec().write(readNew(document));
    }

    @Test
    void nulls_are_written_and_what_means_any_in_target_and_scope_is_not() {
        assertThat(write(minimal()))
                .isEqualTo(object(
                        "id",
                        "01990000-0000-7000-8000-000000000001",
                        "name",
                        "slow-checkout",
                        "description",
                        null,
                        "enabled",
                        true,
                        "dryRun",
                        false,
                        "target",
                        object("kind", "http"),
                        "scope",
                        object(),
                        "trigger",
                        object(
                                "probability", new BigDecimal("100"),
                                "everyNth", null,
                                "maxInjections", null,
                                "from", null,
                                "until", null,
                                "schedule", null),
                        "fault",
                        object("type", "latency", "min", "PT1S", "max", "PT3S"),
                        "phase",
                        "before",
                        "seed",
                        4711L,
                        "expiresAt",
                        "2026-01-01T12:15:00Z",
                        "reason",
                        null,
                        "createdBy",
                        "alice",
                        "createdAt",
                        "2026-01-01T12:00:00Z",
                        "updatedAt",
                        "2026-01-01T12:00:00Z",
                        "armedAt",
                        "2026-01-01T12:00:00Z",
                        "storm",
                        null));
    }

    @Test
    void everything_that_was_given_is_written() {
        Map<String, Object> written = write(complete());

        assertThat(written.get("target")).isEqualTo(complete().get("target"));
        assertThat(written.get("scope"))
                .isEqualTo(object(
                        "users", list("alice", "b*"),
                        "roles", list("tester"),
                        "nodes", list("node-1"),
                        "headers", object("X-Test", "1"),
                        "cohortPercent", new BigDecimal("10")));
        assertThat(written.get("trigger"))
                .isEqualTo(object(
                        "probability",
                        new BigDecimal("12.5"),
                        "everyNth",
                        3,
                        "maxInjections",
                        100,
                        "from",
                        "2026-01-01T12:01:00Z",
                        "until",
                        "2026-01-01T12:05:00Z",
                        "schedule",
                        null));
        assertThat(written).containsEntry("phase", "after").containsEntry("reason", "GameDay 12");
    }

    @Test
    void members_are_in_the_order_of_the_documentation() {
        assertThat(write(complete()).keySet()).containsExactlyElementsOf(ActionMembers.ALL);
    }

    @Test
    void the_other_faults() {
        assertThat(write(withFault(object("type", "abort"))).get("fault"))
                .isEqualTo(object("type", "abort", "status", 503, "body", null));
        assertThat(write(withFault(object("type", "abort", "body", "b", "headers", object("X", "y"))))
                        .get("fault"))
                .isEqualTo(object("type", "abort", "status", 503, "body", "b", "headers", object("X", "y")));
        assertThat(write(withFault(object("type", "exception", "exception", "java.io.IOException")))
                        .get("fault"))
                .isEqualTo(object("type", "exception", "exception", "java.io.IOException", "message", null));
    }

    @Test
    void every_fault_is_read_again() {
        for (Map<String, Object> fault : List.of(
                object("type", "abort", "status", 204, "headers", object("x", "", "Y", "1")),
                object("type", "exception", "exception", "java.io.IOException", "message", "gone"),
                object("type", "latency", "min", "PT0.000001S"))) {
            ChaosAction action = readNew(withFault(fault));

            assertThat(codec().readStored(codec().write(action))).isEqualTo(action);
        }
    }
}
