package org.chaosee.jpa.hook.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscriminatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "='Dog'; Dog",
                " in ('Dog','Puppy'); Puppy|Dog",
                "=7; 7",
                " in (7, 8); 7|8",
                "='big cat'; big cat",
                "='a, b'; a, b",
                "='it''s'; it's",
                " in ('a, b','it''s','''','(x)'); it's|'|(x)|a, b",
            })
    void asksForItsValues(String condition, String values) {
        Set<String> all = Arrays.stream(values.split("[|]")).collect(Collectors.toSet());
        String sql = "select a.id from Animal a where a.DTYPE" + condition + " and a.name='x'";

        assertThat(of(all).isIn(sql)).isTrue();
        assertThat(of(Set.of("Cat")).isIn(sql)).isFalse();
    }

    @Test
    void aLongTextIsReadToItsEnd() {
        String text = "it's ".repeat(20_000);

        assertThat(of(Set.of(text)).isIn("where a.DTYPE='" + text.replace("'", "''") + "'"))
                .isTrue();
    }

    private static Discriminator of(Set<String> values) {
        return new Discriminator(Discriminator.condition("DTYPE"), values);
    }
}
