package org.chaosee.experiment.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1 | \"1\"",
                "a= | \"\"",
                "a=b=c | \"b=c\"",
                "a:int=7 | 7",
                "a:float=0.5 | 0.5",
                "a:bool=No | false",
                "a:bool=anything | true",
                "a:json={\"b\": 1} | {\"b\":1}"
            })
    void a_variable_has_a_type(String text, String value) {
        assertThat(Variable.parse(text).name()).isEqualTo("a");
        assertThat(Variable.parse(text).value()).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "=1", "a:int=x", "a:shoe=1", "a:json={"})
    void nonsense_is_refused(String text) {
        assertThatThrownBy(() -> Variable.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
