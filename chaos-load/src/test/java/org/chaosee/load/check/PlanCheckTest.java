package org.chaosee.load.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.chaosee.load.plan.Arrival;
import org.chaosee.load.plan.LoadPlan;
import org.chaosee.load.plan.RequestTemplate;
import org.chaosee.load.plan.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanCheckTest {

    private static JsonNode json(String text) throws Exception {
        return JsonMapper.builder().build().readTree(text.replace('\'', '"'));
    }

    private static JsonNode with(String members) throws Exception {
        ObjectNode tree = (ObjectNode) json("{'base': 'http://localhost:8080/shop', 'rate': 50, 'duration': 'PT1M'}");
        tree.setAll((ObjectNode) json("{" + members + "}"));
        return tree;
    }

    private static LoadPlan plan(String members) throws Exception {
        return PlanCheck.of(with(members)).plan().orElseThrow();
    }

    @Test
    void what_is_left_out_has_its_default() throws Exception {
        LoadPlan plan = plan("");

        assertThat(plan.name()).isEqualTo("load");
        assertThat(plan.rampUp()).isZero();
        assertThat(plan.arrival()).isEqualTo(Arrival.EVEN);
        assertThat(plan.timeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(plan.maxInFlight()).isEqualTo(1_000);
        assertThat(plan.redirects()).isFalse();
        assertThat(plan.users()).containsExactly(User.ANYBODY);
        assertThat(plan.requests()).extracting(RequestTemplate::method).containsExactly("GET");
        assertThat(plan.requests().get(0).expect()).hasToString("200-399");
    }

    @Test
    void everything_is_read() throws Exception {
        LoadPlan plan = plan("""
                'name': 'shoppers', 'rate': 0.5, 'ramp-up': 'PT10S', 'arrival': 'poisson', 'seed': -7, 'timeout': 'PT2S',
                'in-flight': 5, 'redirects': true, 'headers': {'A': 'b'},
                'users': [{'name': 'alice', 'basic': {'user': 'alice', 'password': 'se:cret'}, 'weight': 2}, {'name': 'bob'}],
                'requests': [
                  {'name': 'products', 'path': '/products/{random:1-9}', 'weight': 9},
                  {'method': 'POST', 'path': '/cart', 'body': {'id': 1}, 'headers': {'C': 'd'}, 'expect': 201},
                  {'method': 'PUT', 'path': '/note', 'body': 'text', 'expect': '200-299,404'}]""");

        assertThat(plan.rate()).isEqualTo(0.5);
        assertThat(plan.rampUp()).isEqualTo(Duration.ofSeconds(10));
        assertThat(plan.arrival()).isEqualTo(Arrival.POISSON);
        assertThat(plan.seed()).isEqualTo(-7);
        assertThat(plan.maxInFlight()).isEqualTo(5);
        assertThat(plan.redirects()).isTrue();
        assertThat(plan.users().get(0))
                .isEqualTo(new User("alice", Map.of("Authorization", "Basic YWxpY2U6c2U6Y3JldA=="), 2));
        RequestTemplate post = plan.requests().get(1);
        assertThat(post.name()).isEqualTo("POST /cart");
        assertThat(post.body()).isEqualTo("{\"id\":1}");
        assertThat(post.headers()).isEqualTo(Map.of("C", "d", "Content-Type", "application/json"));
        assertThat(post.expect().contain(201)).isTrue();
        assertThat(plan.requests().get(2).headers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'base': 'localhost:8080' | /base | base-invalid",
                "'base': 'ftp://localhost' | /base | base-invalid",
                "'base': 'http://localhost:99999' | /base | base-invalid",
                "'base': 'http://localhost:0' | /base | base-invalid",
                "'base': null | /base | base-missing",
                "'rate': 0 | /rate | rate-invalid",
                "'rate': 10000.5 | /rate | rate-invalid",
                "'rate': '50' | /rate | rate-invalid",
                "'duration': '30s' | /duration | duration-invalid",
                "'duration': 'PT0S' | /duration | duration-invalid",
                "'duration': null | /duration | duration-missing",
                "'ramp-up': 'PT2M' | /ramp-up | ramp-up-invalid",
                "'arrival': 'random' | /arrival | arrival-invalid",
                "'seed': 1.5 | /seed | seed-invalid",
                "'timeout': 'PT0S' | /timeout | timeout-invalid",
                "'in-flight': 0 | /in-flight | in-flight-invalid",
                "'redirects': 'yes' | /redirects | redirects-invalid",
                "'headers': [] | /headers | headers-invalid",
                "'headers': {'a/b': 'c'} | /headers/a~1b | headers-invalid",
                "'headers': {'Host': 'c'} | /headers/Host | headers-invalid",
                "'headers': {'a': 1} | /headers/a | headers-invalid",
                "'headers': {'Accept': 'a', 'accept': 'b'} | /headers/accept | headers-invalid",
                "'name': ' ' | /name | name-invalid",
                "'Rate': 1 | /Rate | member-unknown",
                "'users': [] | /users | users-invalid",
                "'users': [1] | /users/0 | users-invalid",
                "'users': [{}] | /users/0/name | name-missing",
                "'users': [{'name': 'a'}, {'name': 'a'}] | /users/1/name | name-invalid",
                "'users': [{'name': 'a', 'weight': 0}] | /users/0/weight | weight-invalid",
                "'users': [{'name': 'a', 'basic': {'user': 'x:y', 'password': ''}}] | /users/0/basic/user | user-invalid",
                "'users': [{'name': 'a', 'basic': {'user': 'x'}}] | /users/0/basic/password | password-missing",
                "'users': [{'name': 'a', 'basic': 'x:y'}] | /users/0/basic | basic-invalid",
                "'users': [{'name': 'a', 'headers': {'authorization': 'b'}, 'basic': {'user': 'x', 'password': 'y'}}] | /users/0/basic | basic-invalid",
                "'users': [{'name': 'a', 'color': 'x'}] | /users/0/color | member-unknown",
                "'requests': {} | /requests | requests-invalid",
                "'requests': [{'path': 'a'}] | /requests/0/path | path-invalid",
                "'requests': [{'path': '/{id}'}] | /requests/0/path | path-invalid",
                "'requests': [{'path': '/a b'}] | /requests/0/path | path-invalid",
                "'requests': [{'path': '/a#b'}] | /requests/0/path | path-invalid",
                "'requests': [{'method': 'CONNECT'}] | /requests/0/method | method-invalid",
                "'requests': [{'method': 'A B'}] | /requests/0/method | method-invalid",
                "'requests': [{'body': 1}] | /requests/0/body | body-invalid",
                "'requests': [{'expect': '2xx'}] | /requests/0/expect | expect-invalid",
                "'requests': [{'expect': 99}] | /requests/0/expect | expect-invalid",
                "'requests': [{'weight': 1.5}] | /requests/0/weight | weight-invalid",
                "'requests': [{}, {}] | /requests/1/name | name-invalid",
                "'requests': [{'url': '/'}] | /requests/0/url | member-unknown",
            })
    void what_is_wrong_is_told_with_its_place(String members, String pointer, String kind) throws Exception {
        PlanReport report = PlanCheck.of(with(members));

        assertThat(report.plan()).isEmpty();
        assertThat(report.violations())
                .hasSizeGreaterThanOrEqualTo(1)
                .allSatisfy(finding -> assertThat(finding.message()).isNotBlank());
        assertThat(report.violations().get(0))
                .extracting(Finding::pointer, Finding::kind)
                .containsExactly(pointer, kind);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() throws Exception {
        assertThat(PlanCheck.of(json("{'rate': 0, 'x': 1}")).violations())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder("base-missing", "duration-missing", "rate-invalid", "member-unknown");
        assertThat(PlanCheck.of(json("[]")).violations())
                .extracting(Finding::kind)
                .containsExactly("plan-invalid");
    }

    @Test
    void an_address_stands_for_itself_with_its_query() throws Exception {
        assertThat(plan("'base': 'http://localhost/a?b=c'").base()).isEqualTo(URI.create("http://localhost/a?b=c"));
    }
}
