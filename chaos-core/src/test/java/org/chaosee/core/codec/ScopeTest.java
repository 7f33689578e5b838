package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.codec.Documents.list;
import static org.chaosee.core.codec.Documents.object;
import static org.chaosee.core.codec.Documents.withScope;
import static org.chaosee.core.codec.TestCodec.readNew;
import static org.chaosee.core.codec.TestCodec.refused;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.stream.IntStream;
import org.chaosee.api.Percent;
import org.chaosee.api.Scope;
import org.chaosee.api.control.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    @Test
    void nothing_means_any() {
        assertThat(readNew(withScope(object("users", list(), "headers", object())))
                        .scope())
                .isEqualTo(Scope.ANY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "roles", "nodes"})
    void lists_have_different_strings_that_are_not_blank(String member) {
        assertThat(refused(withScope(object(member, list("a", "", " ", 5, "b", "a")))))
                .extracting(Violation::pointer)
                .containsExactly(
                        "/scope/" + member + "/1",
                        "/scope/" + member + "/2",
                        "/scope/" + member + "/3",
                        "/scope/" + member + "/5");
        assertThat(refused(withScope(object(member, Collections.singletonList(null)))))
                .extracting(Violation::pointer)
                .containsExactly("/scope/" + member + "/0");
        assertThat(refused(withScope(object(member, "alice"))))
                .containsExactly(new Violation(
                        "/scope/" + member, "is \"alice\", allowed is a list of at most 100 different strings"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "roles", "nodes"})
    void lists_are_limited(String member) {
        Object[] most = IntStream.range(0, 100).mapToObj(i -> "n" + i).toArray();
        Object[] more = Arrays.copyOf(most, 101);
        more[100] = "n100";

        assertThat(readNew(withScope(object(member, list(most))))).isNotNull();
        assertThat(refused(withScope(object(member, list(more)))))
                .containsExactly(new Violation(
                        "/scope/" + member, "has 101 entries, allowed is a list of at most 100 different strings"));
        assertThat(refused(withScope(object(member, list("x".repeat(256)))))).hasSize(1);
    }

    @Test
    void roles_are_exact() {
        assertThat(refused(withScope(object("roles", list("test*")))))
                .containsExactly(new Violation(
                        "/scope/roles/0",
                        "is \"test*\", allowed is an exact role name (no *, for a container can be asked for a role, not"
                                + " for its roles) of at most 255 characters"));
    }

    @Test
    void headers_are_tokens_with_values() {
        assertThat(readNew(withScope(object("headers", object("X-Test", "a*", "Empty", "", "None", null))))
                        .scope())
                .isEqualTo(Scope.headers(Map.of("X-Test", "a*", "Empty", "")));
        assertThat(refused(withScope(object("headers", object("X Test", "1", "", "2", "X", "a\r\nb", "Y", 1)))))
                .extracting(Violation::pointer)
                .containsExactly("/scope/headers", "/scope/headers", "/scope/headers/X", "/scope/headers/Y");
        assertThat(refused(withScope(object("headers", list()))))
                .containsExactly(new Violation("/scope/headers", "is a list, allowed is an object"));
    }

    @Test
    void headers_are_unique_regardless_of_case() {
        assertThat(refused(withScope(object("headers", object("X-Test", "1", "x-test", "2")))))
                .containsExactly(new Violation(
                        "/scope/headers/x-test",
                        "is there in another case, too, allowed is each header once, regardless of case"));
    }

    @Test
    void a_header_in_two_cases_is_found_next_to_other_violations() {
        assertThat(refused(withScope(object("headers", object("X-Test", "1", "x-test", "2", "Y", 5)))))
                .extracting(Violation::pointer)
                .containsExactly("/scope/headers/x-test", "/scope/headers/Y");
    }

    @Test
    void headers_are_limited() {
        Map<String, Object> headers = object();
        IntStream.rangeClosed(0, 100).forEach(i -> headers.put("X-" + i, "v"));

        assertThat(refused(withScope(object("headers", headers))))
                .containsExactly(
                        new Violation("/scope/headers", "has 101 entries, allowed is an object of at most 100"));
    }

    @Test
    void the_cohort_is_a_percentage() {
        assertThat(readNew(withScope(object("cohortPercent", 0.00001))).scope())
                .isEqualTo(Scope.cohort(new Percent(1)));
        assertThat(refused(withScope(object("cohortPercent", -1))))
                .containsExactly(new Violation(
                        "/scope/cohortPercent", "is -1, allowed is a number from 0 to 100 with at most five decimals"));
    }

    @Test
    void unknown_members_are_refused() {
        assertThat(refused(withScope(object("user", "alice"))))
                .containsExactly(new Violation(
                        "/scope/user",
                        "is not a known member, allowed are users, roles, nodes, headers, cohortPercent"));
    }
}
