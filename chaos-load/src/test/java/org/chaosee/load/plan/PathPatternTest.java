package org.chaosee.load.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

    @Test
    void both_bounds_of_random_are_in() {
        PathPattern path = PathPattern.of("/a/{random:9-11}?b={random:5-5}");
        SplittableRandom random = new SplittableRandom(1);
        Set<String> filled =
                Stream.generate(() -> path.fill(random)).limit(1_000).collect(Collectors.toSet());

        assertThat(filled).containsExactlyInAnyOrder("/a/9?b=5", "/a/10?b=5", "/a/11?b=5");
    }

    @Test
    void a_uuid_is_one_of_version_4() {
        String filled = PathPattern.of("{uuid}").fill(new SplittableRandom(1));
        UUID uuid = UUID.fromString(filled);

        assertThat(uuid.version()).isEqualTo(4);
        assertThat(uuid.variant()).isEqualTo(2);
        assertThat(PathPattern.of("{uuid}").fill(new SplittableRandom(1))).isEqualTo(filled);
        assertThat(PathPattern.of("{uuid}").fill(new SplittableRandom(2))).isNotEqualTo(filled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/{id}", "/{}", "/{random}", "/{random:2-1}", "/{random:-1-1}", "/{random:1-9999999999999999999}"
            })
    void all_else_in_braces_is_refused(String text) {
        assertThatThrownBy(() -> PathPattern.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
