package org.chaosee.admin.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void membersKeepTheirOrder() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("z", 1);
        object.put("a", null);
        object.put("list", Arrays.asList("x", null, true, List.of(), Map.of()));

        assertThat(JsonWriter.text(object)).isEqualTo("{\"z\":1,\"a\":null,\"list\":[\"x\",null,true,[],{}]}");
    }

    @Test
    void numbersArePlain() {
        List<Object> numbers =
                List.of(new BigDecimal("12.5"), new BigDecimal("1E+1"), new BigDecimal("0.0000001"), Long.MIN_VALUE, 7);

        assertThat(JsonWriter.text(numbers)).isEqualTo("[12.5,10,0.0000001,-9223372036854775808,7]");
    }

    @Test
    void nothingInAStringEndsIt() {
        assertThat(JsonWriter.text("\"\\/\n\r\t\b\u0000\u007f\u2028\ud800 ä 😀"))
                .isEqualTo("\"\\\"\\\\/\\n\\r\\t\\u0008\\u0000\\u007f\\u2028\\ud800 ä 😀\"");
    }

    @Test
    void nothingInAStringHidesOrTurnsRoundWhatFollows() {
        assertThat(JsonWriter.text("\u200b\u202e\u2066\ufeff" + Character.toString(0xE0001)))
                .isEqualTo("\"\\u200b\\u202e\\u2066\\ufeff\\udb40\\udc01\"");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        String text = "a\"b\\c\u0001\u2029\n😀\u202e" + Character.toString(0xE0001);

        assertThat(JsonReader.read(JsonWriter.text(Map.of(text, text)))).isEqualTo(Map.of(text, text));
    }

    @Test
    void onlyPlainTreesAreWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonWriter.text(List.of(Double.NaN)));
    }
}
