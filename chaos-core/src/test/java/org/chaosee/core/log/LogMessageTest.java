package org.chaosee.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogMessageTest {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\d+)}");

    @Test
    void codes_are_unique_and_ascend() {
        List<String> codes =
                Arrays.stream(LogMessage.values()).map(LogMessage::code).toList();
        assertThat(codes).doesNotHaveDuplicates().isSorted().allMatch(code -> code.matches("CHAOS-\\d{4}"));
    }

    /** The digits of these are not ASCII. */
    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "hi-IN-u-nu-deva"})
    void codes_are_the_same_wherever_the_server_is(String language) {
        Locale locale = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(String.format("%d", 1)).isNotEqualTo("1");
            assertThat(LogMessage.OFF.code()).isEqualTo("CHAOS-0001");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @EnumSource(LogMessage.class)
    void parameters_are_numbered_from_zero_on(LogMessage message) {
        List<Integer> numbers = PARAMETER
                .matcher(message.text())
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.range(0, numbers.size()).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource(LogMessage.class)
    void every_text_takes_its_parameters(LogMessage message) {
        int count = (int) PARAMETER.matcher(message.text()).results().count();
        Object[] parameters =
                IntStream.range(0, count).mapToObj(i -> "<" + i + ">").toArray();
        assertThat(ChaosLog.format(message.text(), parameters))
                .doesNotContain("{", "}")
                .matches(line -> Arrays.stream(parameters).map(String::valueOf).allMatch(line::contains));
    }
}
