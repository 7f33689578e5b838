package org.chaosee.experiment.tolerance.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.chaosee.experiment.value.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {

    private static final String SHOP = """
            {"lines": [{"sku": "tea", "qty": 3}, {"sku": "rice", "qty": 0}, {"sku": "salt", "qty": 9}],
             "open": true, "deep": {"sku": "gold"}, "my-name": 1}""";

    private static String find(String path, PathDialect dialect) throws Exception {
        JsonNode shop = Json.parse(SHOP);
        return Path.parse(path, dialect).find(shop).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$.open | [true]",
                "$[\"open\"] | [true]",
                "$.lines[0].sku | [\"tea\"]",
                "$.lines[-1].sku | [\"salt\"]",
                "$.lines[7] | []",
                "$.lines[0,2].qty | [3, 9]",
                "$.lines[1:].sku | [\"rice\", \"salt\"]",
                "$.lines[::2].sku | [\"tea\", \"salt\"]",
                "$.lines[::-1].qty | [9, 0, 3]",
                "$.lines[-2:].qty | [0, 9]",
                "$.deep.* | [\"gold\"]",
                "$..sku | [\"tea\", \"rice\", \"salt\", \"gold\"]",
                "$.lines[*][?(@.qty = 0)].sku | [\"rice\"]",
                "$.lines[*][?(@.qty > 0 and not @.sku = \"tea\")].sku | [\"salt\"]",
                "$.lines[*][?(@.qty >= 9 or @.qty <= 0)].sku | [\"rice\", \"salt\"]",
                "$.lines[*][?(@.qty != 3)].qty | [0, 9]",
                "$.lines[*][?(@.price)] | []"
            })
    void both_dialects_find_the_same(String path, String found) throws Exception {
        assertThat(find(path, PathDialect.REFERENCE)).isEqualTo(found);
        assertThat(find(path, PathDialect.COMMON)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "$['open'] | [true]",
                "$.my-name | [1]",
                "$.lines[?(@.qty == 0)].sku | [\"rice\"]",
                "$.lines[?@.qty > 0 && @.sku != 'tea'].sku | [\"salt\"]",
                "$.lines[*][?(!(@.qty == 0))].qty | [3, 9]"
            })
    void the_usual_spellings_are_of_one_dialect_only(String path, String found) throws Exception {
        assertThat(find(path, PathDialect.COMMON)).isEqualTo(found);
        assertThatThrownBy(() -> find(path, PathDialect.REFERENCE)).isInstanceOf(PathSyntaxException.class);
    }

    @Test
    void the_reference_tests_a_list_as_a_whole() throws Exception {
        assertThat(find("$.lines[?(@.qty = 0)].sku", PathDialect.REFERENCE)).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.lines[?(@[0])]", "$.lines[?(not @.qty)]", "$.lines[?(@ = 1)]"})
    void a_filter_that_a_list_could_pass_is_ambiguous(String path) {
        assertThatThrownBy(() -> Path.parse(path, PathDialect.COMMON))
                .isInstanceOfSatisfying(
                        PathSyntaxException.class,
                        e -> assertThat(e.isAmbiguous()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lines", "$.", "$.lines[", "$[]", "$.a b", "$.lines[?(@.a = )]", "$$", "$.lines[1 2]"})
    void nonsense_is_no_path(String path) {
        for (PathDialect dialect : PathDialect.values()) {
            assertThatThrownBy(() -> Path.parse(path, dialect)).isInstanceOf(PathSyntaxException.class);
        }
    }

    @Test
    void true_equals_one_for_the_reference_only() throws Exception {
        String path = "$[?(@.open = 1)].open";

        assertThat(find(path, PathDialect.REFERENCE)).isEqualTo("[true]");
        assertThat(find(path, PathDialect.COMMON)).isEqualTo("[]");
    }
}
