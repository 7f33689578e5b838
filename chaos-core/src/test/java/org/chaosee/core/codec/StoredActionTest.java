package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.complete;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.with;
import static org.chaosee.core.codec.Documents.without;
import static org.chaosee.core.codec.TestCodec.NOW;
import static org.chaosee.core.codec.TestCodec.at;
import static org.chaosee.core.codec.TestCodec.codec;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.violations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.control.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredActionTest {

    private final ChaosAction action = readNew(complete());
    private final Map<String, Object> row = codec().write(action);

    @Test
    void what_is_written_is_read_again() {
        assertThat(codec().readStored(row)).isEqualTo(action);
    }

    @Test
    void a_stored_action_may_be_over() {
        assertThat(at(NOW.plus(Duration.ofDays(100))).readStored(row)).isEqualTo(action);
    }

    @Test
    void a_storm_is_kept() {
        assertThat(codec().readStored(with(row, "storm", "autumn")).storm()).isEqualTo("autumn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "name",
                "enabled",
                "dryRun",
                "target",
                "scope",
                "trigger",
                "fault",
                "phase",
                "seed",
                "expiresAt",
                "createdAt",
                "updatedAt"
            })
    void a_stored_action_is_complete(String member) {
        assertThat(violations(() -> codec().readStored(without(row, member))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.pointer()).isEqualTo("/" + member);
                    assertThat(violation.message()).startsWith("is missing, required is ");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "reason", "createdBy", "storm"})
    void some_members_may_be_missing(String member) {
        assertThat(codec().readStored(without(row, member))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "id, 1-1-1-1-1",
        "id, 5",
        "createdBy, ' '",
        "storm, ''",
        "createdAt, yesterday",
        "updatedAt, 2026-01-01",
        "expiresAt, 2026-01-01T16:05:00.000001Z",
        "seed, x",
    })
    void a_row_written_by_hand_obeys_the_rules(String member, String value) {
        assertThat(violations(() -> codec().readStored(with(row, member, value))))
                .extracting(Violation::pointer)
                .containsExactly("/" + member);
    }

    @Test
    void faults_obey_the_limits() {
        assertThat(violations(() -> codec().readStored(with(row, "fault", object("type", "latency", "max", "PT61S")))))
                .extracting(Violation::pointer)
                .containsExactly("/fault/max");
        assertThat(violations(() -> codec().readStored(with(
                        row, "fault", object("type", "exception", "exception", "java.lang.StackOverflowError")))))
                .extracting(Violation::pointer)
                .containsExactly("/fault/exception");
    }

    @Test
    void a_node_whose_clock_is_behind_accepts_what_another_has_stored() {
        Map<String, Object> longest = with(row, "expiresAt", "2026-01-01T16:00:00Z");

        assertThat(at(NOW.minusSeconds(30)).readStored(longest)).isNotNull();
        assertThat(violations(() -> at(NOW.minusSeconds(301)).readStored(longest)))
                .hasSize(1);
    }

    @Test
    void an_id_may_have_capital_letters() {
        assertThat(codec().readStored(with(row, "id", "0199ABCD-0000-7000-8000-000000000001"))
                        .id())
                .isEqualTo(UUID.fromString("0199abcd-0000-7000-8000-000000000001"));
    }

    @Test
    void a_row_is_an_object() {
        assertThat(violations(() -> codec().readStored(List.of()))).hasSize(1);
        assertThat(violations(() -> codec().readStored(null))).hasSize(1);
    }
}
