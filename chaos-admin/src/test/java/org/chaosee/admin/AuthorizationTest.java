package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what: everything, reading, or nothing, on every path. */
class AuthorizationTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

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
    void aReadOnlyTokenChangesNothing(List<String> route) {
        readsOnly(anonymous(route).header("Authorization", "Bearer " + AdminServer.READ_ONLY_TOKEN));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void aUserInTheReadOnlyRoleChangesNothing(List<String> route) {
        readsOnly(anonymous(route)
                .user("carol", "customer", "chaos-viewer")
                .header("Authorization", "Basic Y2Fyb2w6Y2Fyb2w="));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void eachTokenThatMayDoEverythingGetsIn(List<String> route) {
        for (String token : List.of(AdminServer.TOKEN, AdminServer.DEPUTYS_TOKEN)) {
            assertThat(ADMIN.bearing(token, route.get(0), route.get(1)).send().status())
                    .isNotIn(401, 403);
        }
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

    @Test
    void theMostThatACallerMayDoCounts() {
        enables(ADMIN.bearing(AdminServer.READ_ONLY_TOKEN, "POST", "/chaos/actions/existing/enable")
                .user("alice", "chaos-viewer", "chaos-admin"));
        enables(ADMIN.call("POST", "/chaos/actions/existing/enable").user("carol", "chaos-viewer"));
    }

    private static void enables(Call call) {
        call.send().is(200);
    }

    private static Call anonymous(List<String> route) {
        return ADMIN.anonymous(route.get(0), route.get(1));
    }

    private void unauthorized(Call call) {
        Answer answer = call.send();
        refused(answer, 401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"chaos-ee\"");
    }

    private void readsOnly(Call call) {
        Answer answer = call.send();
        if (READING.contains(answer.response().request().method())) {
            assertThat(answer.status()).isNotIn(401, 403);
            assertThat(ADMIN.state()).isEqualTo(before);
        } else {
            refused(answer, 403);
            assertThat(answer.header("WWW-Authenticate")).isEmpty();
        }
    }

    private void refused(Answer answer, int status) {
        if (answer.response().request().method().equals("HEAD")) {
            answer.is(status);
        } else {
            answer.isProblem(status);
            assertThat(answer.json()).containsOnlyKeys("type", "title", "status", "detail");
        }
        assertThat(answer.body())
                .doesNotContain(
                        "node-1",
                        "existing",
                        "alice",
                        AdminServer.TOKEN,
                        AdminServer.DEPUTYS_TOKEN,
                        AdminServer.READ_ONLY_TOKEN);
        assertThat(answer.response().headers().map().keySet())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .doesNotContain("etag", "location", "allow", "set-cookie", "access-control-allow-origin");
        assertThat(ADMIN.state()).isEqualTo(before);
    }
}
