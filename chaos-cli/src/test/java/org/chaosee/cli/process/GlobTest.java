package org.chaosee.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "java -jar shop.jar, java -jar shop.jar, true",
        "java*, java -jar shop.jar, true",
        "*shop.jar*, java -jar shop.jar, true",
        "*/bin/*java*.jar, /usr/bin/java -jar shop.jar, true",
        "java, java -jar shop.jar, false",
        "shop.jar, java -jar shop.jar, false",
        "*shop?jar, java -jar shop.jar, false",
        "*[s]hop.jar, java -jar shop.jar, false",
        "a*b*c, aXbXbXc, true",
        "a*b*c, aXbXbX, false",
    })
    void only_a_star_is_special_and_all_of_the_line_has_to_match(String pattern, String line, boolean matches) {
        assertThat(Glob.matches(pattern, line)).isEqualTo(matches);
    }

    @Test
    void many_stars_take_no_time() {
        assertThat(Glob.matches("*a".repeat(30) + "b", "a".repeat(20_000))).isFalse();
    }
}
