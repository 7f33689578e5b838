package org.chaosee.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chaosee.api.Percent;
import org.chaosee.api.Scope;
import org.chaosee.core.point.Call;
import org.chaosee.core.testing.TestCall;
import org.junit.jupiter.api.Test;

class ScopeMatcherTest {

    @Test
    void any_call_and_nothing_is_asked() {
        TestCall call = TestCall.by("alice");
        assertThat(selects(Scope.ANY, call)).isTrue();
        assertThat(call.asked()).isEmpty();
    }

    @Test
    void users() {
        Scope scope = Scope.users("alice", "b*");
        assertThat(selects(scope, TestCall.by("alice"))).isTrue();
        assertThat(selects(scope, TestCall.by("bob"))).isTrue();
        assertThat(selects(scope, TestCall.by("Alice"))).isFalse();
        assertThat(selects(scope, TestCall.by("carol"))).isFalse();
    }

    @Test
    void user_names_have_no_segments() {
        assertThat(selects(Scope.users("*@shop.com"), TestCall.by("alice.a/b@shop.com")))
                .isTrue();
    }

    @Test
    void anonymous_calls_match_no_user_not_even_any() {
        assertThat(selects(Scope.users("*"), TestCall.anonymous())).isFalse();
        assertThat(selects(Scope.users("**"), TestCall.anonymous())).isFalse();
    }

    @Test
    void one_role_is_enough() {
        Scope scope = Scope.roles("tester", "admin");
        assertThat(selects(scope, TestCall.by("alice", "admin"))).isTrue();
        assertThat(selects(scope, TestCall.by("alice", "guest"))).isFalse();
    }

    @Test
    void roles_are_exact() {
        assertThat(selects(Scope.roles("*"), TestCall.by("alice", "admin"))).isFalse();
    }

    @Test
    void all_headers_are_needed() {
        Scope scope = Scope.headers(Map.of("X-Test", "1", "X-Tenant", "north*"));
        TestCall one = TestCall.anonymous().with("X-Test", "1");
        assertThat(selects(scope, one)).isFalse();
        assertThat(selects(scope, one.with("X-Tenant", "north/east"))).isTrue();
        assertThat(selects(scope, one.with("X-Tenant", "south"))).isFalse();
    }

    @Test
    void a_header_that_is_not_there_matches_nothing() {
        assertThat(selects(Scope.headers(Map.of("X-Test", "*")), TestCall.anonymous()))
                .isFalse();
    }

    @Test
    void nodes() {
        assertThat(ScopeMatcher.selectsNode(Scope.ANY, "node-1")).isTrue();
        assertThat(ScopeMatcher.selectsNode(Scope.nodes("node-2", "node-1"), "node-1"))
                .isTrue();
        assertThat(ScopeMatcher.selectsNode(Scope.nodes("node-*"), "node-1")).isTrue();
        assertThat(ScopeMatcher.selectsNode(Scope.nodes("node-2"), "node-1")).isFalse();
    }

    @Test
    void a_cohort_is_sticky() {
        ScopeMatcher tenth = new ScopeMatcher(Scope.cohort(Percent.of(10)), 42);
        List<String> hit = usersHitBy(tenth);
        assertThat(hit).isNotEmpty().hasSizeLessThan(100).isEqualTo(usersHitBy(tenth));
        assertThat(usersHitBy(new ScopeMatcher(Scope.cohort(Percent.of(10)), 43)))
                .isNotEqualTo(hit);
    }

    @Test
    void anonymous_calls_are_in_no_cohort() {
        assertThat(selects(Scope.cohort(Percent.HUNDRED), TestCall.by("alice"))).isTrue();
        assertThat(selects(Scope.cohort(Percent.HUNDRED), TestCall.anonymous())).isFalse();
    }

    @Test
    void every_part_that_is_given_must_hold() {
        Scope scope = new Scope(List.of("alice"), List.of("tester"), List.of(), Map.of("X-Test", "1"), Percent.HUNDRED);
        assertThat(selects(scope, TestCall.by("alice", "tester").with("X-Test", "1")))
                .isTrue();
        assertThat(selects(scope, TestCall.by("bob", "tester").with("X-Test", "1")))
                .isFalse();
        assertThat(selects(scope, TestCall.by("alice").with("X-Test", "1"))).isFalse();
        assertThat(selects(scope, TestCall.by("alice", "tester"))).isFalse();
        Scope nobody = new Scope(List.of("alice"), List.of("tester"), List.of(), Map.of("X-Test", "1"), Percent.ZERO);
        assertThat(selects(nobody, TestCall.by("alice", "tester").with("X-Test", "1")))
                .isFalse();
    }

    @Test
    void only_what_is_needed_is_asked_and_the_cheapest_first() {
        Scope scope = new Scope(List.of("alice"), List.of("tester"), List.of(), Map.of("X-Test", "1"), null);
        assertThat(asked(scope, TestCall.by("alice", "tester"))).containsExactly("header X-Test");
        assertThat(asked(scope, TestCall.by("bob", "tester").with("X-Test", "1")))
                .containsExactly("header X-Test", "user");
        assertThat(asked(Scope.roles("tester"), TestCall.by("alice", "tester"))).containsExactly("role tester");
        assertThat(asked(Scope.nodes("node-1"), TestCall.by("alice"))).isEmpty();
    }

    private static List<String> asked(Scope scope, TestCall call) {
        selects(scope, call);
        return call.asked();
    }

    private static boolean selects(Scope scope, Call call) {
        return new ScopeMatcher(scope, 42).matches(call);
    }

    private static List<String> usersHitBy(ScopeMatcher scope) {
        return IntStream.range(0, 100)
                .mapToObj(i -> "user-" + i)
                .filter(user -> scope.matches(TestCall.by(user)))
                .toList();
    }
}
