package org.chaosee.experiment.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.chaosee.experiment.value.Json;
import org.chaosee.experiment.value.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {

    private static Names names() throws Exception {
        return new Names(
                (ObjectNode) Json.parse("{\"sku\": \"tea\", \"n\": 3, \"o\": {\"a\": true}, \"price\": \"$n\"}"),
                (ObjectNode) Json.parse("{\"till\": {\"pin\": \"0815\", \"sku\": \"hidden\"}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a ${sku} b | \"a tea b\"",
                "${n} | 3",
                "$n | \"3\"",
                "n=${n} | \"n=3\"",
                "${o} | {\"a\":true}",
                "o=${o} | \"o={\\\"a\\\":true}\"",
                "$$5 $${sku} | \"$5 ${sku}\"",
                "${my-name} ${ n } | \"${my-name} ${ n }\"",
                "${nobody} | \"${nobody}\"",
                "${price} | \"$n\"",
                "${pin} | \"0815\""
            })
    void a_pattern_is_filled(String text, String filled) throws Exception {
        Patterns patterns = new Patterns(names(), Notation.JSON, false);

        assertThat(patterns.fill(TextNode.valueOf(text))).hasToString(filled);
    }

    @Test
    void python_has_a_notation_of_its_own() throws Exception {
        assertThat(new Patterns(names(), Notation.PYTHON, false).text("o=${o}")).isEqualTo("o={'a': True}");
    }

    @Test
    void without_anything_to_fill_from_arguments_stay() {
        assertThat(new Patterns(Names.none(), Notation.JSON, true).fillArguments(TextNode.valueOf("$$ ${x}")))
                .hasToString("\"$$ ${x}\"");
    }

    @Test
    void an_unknown_name_in_braces_can_be_refused() throws Exception {
        Patterns patterns = new Patterns(names(), Notation.JSON, true);

        assertThatThrownBy(() -> patterns.text("${nobody}")).isInstanceOf(IllegalArgumentException.class);
        assertThat(patterns.text("$HOME")).isEqualTo("$HOME");
    }
}
