package org.chaosee.experiment.tolerance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonRegexTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "^left: \\d+$ | left: 7 | true",
                "(?P<a>x)(?P=a) | xx | true",
                "{\"a\": 1} | {\"a\": 1} | true",
                "[[a] | [ | true",
                "[]a] | ] | true",
                "[a&&b] | & | true",
                "x{2,3} | xx | true",
                "a\\Z | ab | false",
                "${amount} crates | x | false"
            })
    void it_means_what_it_means_in_python(String expression, String text, boolean found) {
        assertThat(PythonRegex.compile(expression).matcher(text).find()).isEqualTo(found);
    }

    @Test
    void the_end_may_be_before_the_last_line_end() {
        assertThat(PythonRegex.compile("7$").matcher("7\n").find()).isTrue();
        assertThat(PythonRegex.compile("7$").matcher("7\n\n").find()).isFalse();
    }
}
