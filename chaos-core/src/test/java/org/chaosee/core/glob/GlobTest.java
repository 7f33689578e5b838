package org.chaosee.core.glob;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "/api/products, /api/products",
        "/api/{id}, /api/{id}",
        "/api/*, /api/products",
        "/api/*, /api/",
        "/*/products, /api/products",
        "/api/p*s, /api/products",
        "/api/*/stock, /api/{id}/stock",
        "/api/**, /api/products/{id}",
        "/api/**, /api/",
        "/api/**, /api",
        "/**, /",
        "/**, /api",
        "**, ''",
        "*, ''",
        "**/stock, /api/products/stock",
        "/api/**/stock, /api/products/{id}/stock",
        "/api/**/**, /api",
        "/a**c/*, /abbb/c/d",
        "***, /a/b",
    })
    void paths_that_match(String pattern, String path) {
        assertThat(Glob.of(pattern, Glob.PATH).matches(path)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/products, /api/products/",
        "/api/products, /api/Products",
        "/api/*, /api",
        "/api/*, /api/products/{id}",
        "*, /",
        "*, a/b",
        "/api/**, /apis",
        "/api/**, /ap",
        "/**, ''",
        "/api/**/stock, /api/stock",
        "**/stock, stock",
        "/api/p?oducts, /api/products",
        "/api/.*, /api/products",
    })
    void paths_that_do_not(String pattern, String path) {
        assertThat(Glob.of(pattern, Glob.PATH).matches(path)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "java.**Exception, java.io.IOException, true",
        "java.*Exception, java.io.IOException, false",
        "java.io.*, java.io.IOException, true",
        "org.shop.**, org.shop, true",
        "*, Products, true",
        "*, org.Products, false",
    })
    void segments_of_class_names_are_parted_by_dots(String pattern, String name, boolean matches) {
        assertThat(Glob.of(pattern, Glob.CLASS).matches(name)).isEqualTo(matches);
    }

    @Test
    void without_separator_both_wildcards_mean_the_same() {
        assertThat(Glob.of("CN=*,O=Shop", Glob.NO_SEPARATOR).matches("CN=a/b.c\0d,O=Shop"))
                .isTrue();
        assertThat(Glob.of("CN=**,O=Shop", Glob.NO_SEPARATOR).matches("CN=a/b.c\0d,O=Shop"))
                .isTrue();
    }

    @Test
    @Timeout(5)
    void no_pattern_takes_forever() {
        String segment = "a".repeat(1500) + "/";
        String value = segment.repeat(4);

        assertThat(Glob.of("*a".repeat(250) + "b", Glob.NO_SEPARATOR).matches(value))
                .isFalse();
        assertThat(Glob.of("**a".repeat(160) + "b", Glob.PATH).matches(value)).isFalse();
        assertThat(Glob.of("**/".repeat(160) + "b", Glob.PATH).matches("/".repeat(6000)))
                .isFalse();
        assertThat(Glob.of("**a*" + "a".repeat(480) + "b", Glob.PATH).matches(value))
                .isFalse();
        assertThat(Glob.of("b" + "/**".repeat(160), Glob.PATH).matches(value)).isFalse();
        assertThat(Glob.of("**" + "/**".repeat(160), Glob.PATH).matches(value)).isTrue();
    }

    @Test
    void of_several_patterns_one_has_to_match() {
        Globs globs = Globs.of(List.of("/health/**", "/metrics"), Glob.PATH);

        assertThat(globs.matchAny("/health/live")).isTrue();
        assertThat(globs.matchAny("/metrics")).isTrue();
        assertThat(globs.matchAny("/api")).isFalse();
        assertThat(globs).hasToString("/health/**, /metrics");
        assertThat(Globs.of(List.of(), Glob.PATH).matchAny("")).isFalse();
    }
}
