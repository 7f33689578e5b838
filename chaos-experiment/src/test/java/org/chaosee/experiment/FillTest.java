package org.chaosee.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.Map;
import org.chaosee.experiment.option.Mode;
import org.chaosee.experiment.option.RunOptions;
import org.chaosee.experiment.value.Json;
import org.junit.jupiter.api.Test;

/** Patterns in a tree that isn't an activity. */
class FillTest {

    private static final RunOptions OPTIONS = RunOptions.builder(Mode.SAFE)
            .variables(Json.object().put("sku", "rice"))
            .environmentToo(Map.of("FILL_TEST_PIN", "0815"))
            .build();

    private static final Trial TRIAL = Trial.of("""
            'configuration': {'sku': 'tea', 'most': 3, 'absent': {'type': 'env', 'key': 'NOBODY_SETS_THIS'},
              'lang': {'type': 'env', 'key': 'NOBODY_SETS_THIS', 'default': 'de'},
              'asked': {'type': 'probe', 'name': 'ask', 'provider': {'type': 'process', 'path': 'no-such-command'}}},
            'secrets': {'till': {'pin': {'type': 'env', 'key': 'FILL_TEST_PIN'}}}, 'method': []""");

    private static Filled fill(String tree) {
        return Experiments.fill(TRIAL.experiment(), OPTIONS, Trial.json(tree));
    }

    @Test
    void all_that_is_known_without_asking_is_filled_in() {
        Filled filled = fill("{'a': ['${sku}-${lang}', '${most}'], 'b': '${pin}', 'c': 1}");

        assertThat(filled.tree()).isEqualTo(Trial.json("{'a': ['rice-de', 3], 'b': '0815', 'c': 1}"));
        assertThat(filled.unknown()).isEmpty();
    }

    @Test
    void what_is_not_known_stays_and_is_named_once() {
        Filled filled = fill("['${asked}', '${absent} ${asked}', '${nobody}', '${most}']");

        assertThat(filled.tree()).isEqualTo(Trial.json("['${asked}', '${absent} ${asked}', '${nobody}', 3]"));
        assertThat(filled.unknown()).containsExactly("asked", "absent", "nobody");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(Experiments.fill(TRIAL.experiment(), OPTIONS, null).tree().isMissingNode())
                .isTrue();
        assertThat(Experiments.fill(TRIAL.experiment(), OPTIONS, MissingNode.getInstance())
                        .unknown())
                .isEmpty();
        assertThat(Experiments.fill(NullNode.getInstance(), OPTIONS, NullNode.getInstance())
                        .tree()
                        .isNull())
                .isTrue();
    }
}
