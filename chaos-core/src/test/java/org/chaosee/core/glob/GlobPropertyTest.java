package org.chaosee.core.glob;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compares with a matcher that is slow and plain. */
class GlobPropertyTest {

    @Property(tries = 5000)
    void matches_what_the_definition_says(
            @ForAll("patterns") String pattern, @ForAll("values") String value, @ForAll("separators") char separator) {
        assertThat(Glob.of(pattern, separator).matches(value))
                .as("%s matches %s", pattern, value)
                .isEqualTo(matches(pattern, value, separator));
    }

    @Property(tries = 500)
    void a_value_matches_itself_and_with_any_part_as_a_wildcard(@ForAll("values") String value, @ForAll int place) {
        int at = Math.floorMod(place, value.length() + 1);

        assertThat(Glob.of(value, '/').matches(value)).isTrue();
        assertThat(Glob.of(value.substring(0, at) + "**", '/').matches(value)).isTrue();
        assertThat(Glob.of("**" + value.substring(at), '/').matches(value)).isTrue();
        assertThat(Glob.of(value.substring(0, at) + "*" + value.substring(at), '/')
                        .matches(value))
                .isTrue();
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of("a", "b", "/", "*", "**", "/**", "*/")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings().withChars("ab/").ofMaxLength(12);
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of('/', Glob.NO_SEPARATOR);
    }

    private static boolean matches(String pattern, String value, char separator) {
        return whole(pattern, value, separator)
                || (pattern.length() > 3
                        && pattern.endsWith(separator + "**")
                        && matches(pattern.substring(0, pattern.length() - 3), value, separator));
    }

    private static boolean whole(String pattern, String value, char separator) {
        if (pattern.isEmpty()) {
            return value.isEmpty();
        } else if (pattern.startsWith("**")) {
            return whole(pattern.substring(2), value, separator)
                    || (!value.isEmpty() && whole(pattern, value.substring(1), separator));
        } else if (pattern.startsWith("*")) {
            return whole(pattern.substring(1), value, separator)
                    || (!value.isEmpty()
                            && value.charAt(0) != separator
                            && whole(pattern, value.substring(1), separator));
        }
        return !value.isEmpty()
                && value.charAt(0) == pattern.charAt(0)
                && whole(pattern.substring(1), value.substring(1), separator);
    }
}
