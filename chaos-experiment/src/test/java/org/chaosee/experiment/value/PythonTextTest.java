package org.chaosee.experiment.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1.0 | 1.0",
                "1 | 1",
                "0.00001 | 1e-05",
                "1e16 | 1e+16",
                "123456789012345.5 | 123456789012345.5",
                "[true, null, \"it's\"] | [True, None, \"it's\"]",
                "{\"a\": [1.50], \"b\": \"x\\n\"} | {'a': [1.5], 'b': 'x\\n'}"
            })
    void it_is_written_as_python_does(String json, String text) throws Exception {
        assertThat(Notation.PYTHON.text(Json.parse(json))).isEqualTo(text);
    }
}
