package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.complete;
import static org.chaosee.core.codec.Documents.list;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.TestCodec.NOW;
import static org.chaosee.core.codec.TestCodec.at;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.violations;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Percent;
import org.chaosee.api.Trigger;
import org.chaosee.api.control.Violation;
import org.chaosee.api.fault.AbortFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchedActionTest {

    private static final Instant LATER = NOW.plusSeconds(60);

    private final ChaosAction existing = readNew(complete());

    private ChaosAction patch(Object patch) {
        return at(LATER).readPatched(patch, existing);
    }

    @Test
    void an_empty_patch_changes_nothing_but_the_update() {
        assertThat(patch(object()))
                .usingRecursiveComparison()
                .ignoringFields("updatedAt")
                .isEqualTo(existing);
        assertThat(patch(object()).updatedAt()).isEqualTo(LATER);
    }

    @Test
    void what_changes_no_decision_goes_on_counting() {
        ChaosAction running = patch(object("enabled", true));
        ChaosAction patched =
                at(LATER.plusSeconds(60)).readPatched(object("reason", "other", "name", "other"), running);

        assertThat(patched.armedAt()).isEqualTo(running.armedAt());
        assertThat(at(LATER.plusSeconds(60))
                        .readPatched(object("enabled", false), running)
                        .armedAt())
                .isEqualTo(running.armedAt());
        assertThat(at(LATER.plusSeconds(60))
                        .readPatched(object("seed", 1), running)
                        .armedAt())
                .isEqualTo(LATER.plusSeconds(60));
    }

    @Test
    void members_are_replaced_one_by_one() {
        ChaosAction patched = patch(object("enabled", true, "trigger", object("probability", 5, "everyNth", null)));

        assertThat(patched)
                .usingRecursiveComparison()
                .ignoringFields("updatedAt", "armedAt", "enabled", "trigger")
                .isEqualTo(existing);
        assertThat(patched.armedAt()).as("it counts anew").isEqualTo(LATER);
        assertThat(patched.enabled()).isTrue();
        assertThat(patched.trigger())
                .isEqualTo(new Trigger(
                        Percent.of(5),
                        null,
                        100,
                        existing.trigger().from(),
                        existing.trigger().until()));
    }

    @Test
    void lists_are_replaced_as_a_whole_and_headers_one_by_one() {
        ChaosAction patched =
                patch(object("scope", object("users", list("carol"), "headers", object("X-Test", null, "X-New", "2"))));

        assertThat(patched.scope().users()).containsExactly("carol");
        assertThat(patched.scope().roles()).containsExactly("tester");
        assertThat(patched.scope().headers()).isEqualTo(Map.of("X-New", "2"));
    }

    @Test
    void null_draws_the_default_and_keeps_the_seed() {
        ChaosAction patched = patch(object("expiresAt", null, "seed", null, "description", null, "id", null));

        assertThat(patched.expiresAt()).isEqualTo(LATER.plus(Duration.ofMinutes(15)));
        assertThat(patched.seed()).isEqualTo(existing.seed());
        assertThat(patched.description()).isNull();
        assertThat(patched.id()).isEqualTo(existing.id());
    }

    @Test
    void a_fault_of_another_type_needs_the_members_of_the_old_one_removed() {
        assertThat(violations(() -> patch(object("fault", object("type", "abort")))))
                .extracting(Violation::pointer)
                .containsExactly("/fault/min", "/fault/max");
        Map<String, Object> patch = object("fault", object("type", "abort", "min", null, "max", null));

        ChaosAction patched = patch(patch);

        assertThat(patched.fault()).isEqualTo(AbortFault.status(503));
        assertThat(at(LATER).readPatched(patch, patched).fault()).isEqualTo(AbortFault.status(503));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "enabled")
    @ValueSource(ints = 1)
    void a_patch_is_an_object(Object patch) {
        assertThat(violations(() -> patch(patch)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.pointer()).isEmpty());
        assertThat(violations(() -> patch(List.of()))).hasSize(1);
    }

    @Test
    void unknown_members_are_refused_null_ones_included() {
        assertThat(violations(() -> patch(object("expires", null, "scope", object("user", null)))))
                .extracting(Violation::pointer)
                .containsExactly("/expires", "/scope/user");
    }

    @Test
    void names_are_strings() {
        assertThat(violations(() -> patch(Map.of(1, 2))))
                .extracting(Violation::pointer)
                .containsExactly("");
        assertThat(violations(() -> patch(object("scope", Map.of(1, 2)))))
                .extracting(Violation::pointer)
                .containsExactly("/scope");
        assertThat(violations(() -> patch(Collections.singletonMap(null, null))))
                .hasSize(1);
    }

    @Test
    void the_patch_is_not_changed() {
        Map<String, Object> scope = Collections.unmodifiableMap(object("users", null));

        assertThat(patch(Map.of("scope", scope)).scope().users()).isEmpty();
    }
}
