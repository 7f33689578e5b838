package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.list;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.withTarget;
import static org.chaosee.core.codec.TestCodec.codec;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;
import static org.chaosee.core.codec.TestCodec.violations;

import java.util.Map;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.Kind;
import org.chaosee.api.Target;
import org.chaosee.api.control.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

    @ParameterizedTest
    @CsvSource({
        "method, GET",
        "method, P*",
        "method, *",
        "method, M-SEARCH",
        "path, /",
        "path, /api/products/{id}",
        "path, /api/**",
        "path, **/products",
        "resource, Products#get",
        "resource, org.shop.Products#*",
        "resource, **#delete*",
        "resource, Shop$Products#größe",
    })
    void fields(String field, String pattern) {
        assertThat(readNew(withTarget(object("kind", "http", field, pattern))).target())
                .isEqualTo(Target.any(Kind.HTTP).with(field, pattern));
    }

    @ParameterizedTest
    @CsvSource({
        "method, get",
        "method, ''",
        "method, ' '",
        "method, GET POST",
        "path, api",
        "path, ''",
        "path, ' /api'",
        "resource, Products",
        "resource, #get",
        "resource, Products#",
        "resource, Products#get#set",
        "resource, Products#a.b",
        "resource, Prod ucts#get",
    })
    void what_no_point_has_is_refused(String field, String pattern) {
        assertThat(refused(withTarget(object("kind", "http", field, pattern))))
                .extracting(Violation::pointer)
                .containsExactly("/target/" + field);
    }

    @Test
    void patterns_are_limited() {
        String longest = "/" + "x".repeat(499);

        assertThat(readNew(withTarget(object("kind", "http", "path", longest)))
                        .target()
                        .fields())
                .containsEntry("path", longest);
        assertThat(refused(withTarget(object("kind", "http", "path", longest + "x"))))
                .containsExactly(new Violation(
                        "/target/path",
                        "has 501 characters, allowed is a path template or glob that begins with / or * of at most 500"
                                + " characters"));
    }

    @Test
    void control_characters_and_half_pairs_are_refused() {
        assertThat(refused(withTarget(object("kind", "http", "path", "/a\0")))).hasSize(1);
        assertThat(refused(withTarget(object("kind", "http", "path", "/a\ud800"))))
                .hasSize(1);
        assertThat(refused(withTarget(object("kind", "http", "resource", "A\0#a"))))
                .hasSize(1);
    }

    @Test
    void the_kind_is_required_and_known() {
        assertThat(refused(withTarget(object())))
                .containsExactly(new Violation(
                        "/target/kind", "is missing, required is one of http, jpa, jdbc, bean, client, jvm"));
        assertThat(refused(withTarget(object("kind", "HTTP"))))
                .containsExactly(new Violation(
                        "/target/kind", "is \"HTTP\", allowed is one of http, jpa, jdbc, bean, client, jvm"));
        assertThat(refused(withTarget(object("kind", 5))))
                .containsExactly(
                        new Violation("/target/kind", "is 5, allowed is one of http, jpa, jdbc, bean, client, jvm"));
        assertThat(refused(withTarget("http")))
                .containsExactly(new Violation("/target", "is \"http\", allowed is an object"));
    }

    @Test
    void unknown_fields_are_refused() {
        assertThat(refused(withTarget(object("kind", "http", "url", "/", "a/b~c", null))))
                .containsExactly(
                        new Violation(
                                "/target/url",
                                "is not a known member, allowed are kind, method, path, resource, exclude"),
                        new Violation(
                                "/target/a~1b~0c",
                                "is not a known member, allowed are kind, method, path, resource, exclude"));
        assertThat(refused(withTarget(object("kind", "ftp", "url", "/", "path", "/"))))
                .extracting(Violation::pointer)
                .containsExactly("/target/kind", "/target/url");
    }

    @Test
    void what_is_excluded_is_a_list_of_names_and_globs() {
        Map<String, Object> target =
                object("kind", "http", "path", "/api/**", "exclude", list("/api/health", "*#ping"));
        ChaosAction action = readNew(withTarget(target));
        assertThat(action.target().exclude()).containsExactly("/api/health", "*#ping");
        assertThat(codec().write(action).get("target")).isEqualTo(target);
        assertThat(codec().readStored(codec().write(action))).isEqualTo(action);
        assertThat(refused(withTarget(object("kind", "jpa", "exclude", list("", "a", "a")), object("type", "latency"))))
                .extracting(Violation::pointer)
                .containsExactly("/target/exclude/0", "/target/exclude/2");
    }

    @Test
    void a_target_that_excludes_nothing_says_nothing_of_it() {
        ChaosAction action = readNew(withTarget(object("kind", "http", "exclude", list())));
        assertThat(codec().write(action).get("target")).isEqualTo(object("kind", "http"));
    }

    @Test
    void a_target_alone_has_pointers_of_its_own() {
        assertThat(codec().readTarget(object("kind", "http", "method", "GET")))
                .isEqualTo(Target.any(Kind.HTTP).with("method", "GET"));
        assertThat(violations(() -> codec().readTarget(object("kind", "http", "method", 1))))
                .extracting(Violation::pointer)
                .containsExactly("/method");
        assertThat(violations(() -> codec().readTarget(null)))
                .extracting(Violation::pointer)
                .containsExactly("");
    }
}
