package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what: everything or nothing, on every path. */
class AuthorizationTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    private AdminServer.State before;

    /** Every route that is documented, the same with methods that nobody documents, and paths that aren't there. */
    static Stream<List<String>> routes() {
        Stream<List<String>> documented = OpenApiDocument.routes().stream()
                .flatMap(route -> Stream.of(route.method(), "HEAD", "OPTIONS", "TRACE", "BREW")
                        .map(method -> List.of(method, route.pathFor("existing"))));
        Stream<List<String>> unknown = Stream.of(
                        "/chaos", "/chaos/", "/chaos/nothing", "/chaos/actions/disable/x", "/chaos/application.wadl")
                .flatMap(path -> Stream.of("GET", "POST", "OPTIONS").map(method -> List.of(method, path)));
        return Stream.concat(documented, unknown).distinct();
    }

    @BeforeEach
    void anActionAndAStorm() {
        ADMIN.create("existing").is(201);
        ADMIN.storm("existing").is(201);
        before = ADMIN.state();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void nobodyGetsIn(List<String> route) {
        unauthorized(anonymous(route));
        unauthorized(anonymous(route).header("Cookie", "JSESSIONID=1; token=" + AdminServer.TOKEN));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aWrongTokenDoesNotGetIn(List<String> route) {
        for (String authorization : List.of(
                "Bearer wrong",
                "Bearer ",
                "Bearer",
                "Bearer " + AdminServer.TOKEN + "x",
                "Bearer " + AdminServer.TOKEN.substring(1),
                "Bearer " + AdminServer.TOKEN + ", Bearer " + AdminServer.TOKEN,
                "Basic " + AdminServer.TOKEN,
                AdminServer.TOKEN)) {
            unauthorized(anonymous(route).header("Authorization", authorization));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aUserWithoutTheRoleDoesNotGetIn(List<String> route) {
        Answer answer = anonymous(route)
                .user("bob", "customer", "CHAOS-ADMIN")
                .header("Authorization", "Basic Ym9iOmJvYg==")
                .send();

        refused(answer, 403);
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void theTokenGetsIn(List<String> route) {
        assertThat(ADMIN.call(route.get(0), route.get(1)).send().status()).isNotIn(401, 403);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aUserInTheRoleGetsIn(List<String> route) {
        Answer answer = anonymous(route)
                .user("alice", "customer", "chaos-admin")
                .header("Authorization", "Basic YWxpY2U6YWxpY2U=")
                .send();

        assertThat(answer.status()).isNotIn(401, 403);
    }

    @Test
    void aUserInTheRoleMayBringATokenOfAnotherIssuer() {
        ADMIN.anonymous("GET", "/chaos/status")
                .user("alice", "chaos-admin")
                .header("Authorization", "Bearer eyJhbGciOi")
                .send()
                .is(200);
    }

    @Test
    void theSchemeIsNotCaseSensitiveAndTheTokenIs() {
        ADMIN.anonymous("GET", "/chaos/status")
                .header("Authorization", "bearer  " + AdminServer.TOKEN)
                .send()
                .is(200);
        ADMIN.anonymous("GET", "/chaos/status")
                .header("Authorization", "Bearer THE-TOKEN")
                .send()
                .is(401);
    }

    private static Call anonymous(List<String> route) {
        return ADMIN.anonymous(route.get(0), route.get(1));
    }

    private void unauthorized(Call call) {
        Answer answer = call.send();
        refused(answer, 401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"chaos-ee\"");
    }

    private void refused(Answer answer, int status) {
        if (answer.response().request().method().equals("HEAD")) {
            answer.is(status);
        } else {
            answer.isProblem(status);
        }
        assertThat(answer.body()).doesNotContain("node-1", "existing", AdminServer.TOKEN);
        assertThat(ADMIN.state()).isEqualTo(before);
    }
}
