package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No page of another site makes a change through the browser of somebody who may. */
class CrossSiteTest {

    private static final String BASIC = "Basic YWxpY2U6YWxpY2U=";

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    private AdminServer.State before;

    static List<OpenApiDocument.Route> changes() {
        return OpenApiDocument.routes().stream()
                .filter(route -> !route.method().equals("GET"))
                .toList();
    }

    static List<OpenApiDocument.Route> posts() {
        return changes().stream().filter(route -> route.method().equals("POST")).toList();
    }

    @BeforeEach
    void anActionAndAStorm() {
        ADMIN.create("existing");
        ADMIN.storm("existing").is(201);
        before = ADMIN.state();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aCookieIsNotEnoughForAChange(OpenApiDocument.Route route) {
        assertThat(refused(user(route).header("Cookie", "JSESSIONID=1")).detail())
                .contains("Authorization");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aRememberedPasswordIsNotEnoughEither(OpenApiDocument.Route route) {
        refused(user(route).header("Authorization", BASIC).header("Sec-Fetch-Site", "cross-site"));
        refused(user(route).header("Authorization", BASIC).header("Origin", "https://evil.example"));
        refused(user(route).header("Authorization", BASIC).header("Origin", "null"));
        refused(ADMIN.call(route.method(), route.pathFor("existing")).header("Origin", "https://evil.example"));
    }

    /** A browser sends forms without asking first, with remembered passwords, and an old one doesn't say from where. */
    @ParameterizedTest
    @MethodSource("posts")
    void aFormOfAnotherSiteChangesNothing(OpenApiDocument.Route route) {
        for (String type :
                List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain")) {
            for (String body : List.of("", "{\"name\": \"forged\"}", "name=forged")) {
                Answer answer = user(route)
                        .header("Authorization", BASIC)
                        .body(type, body)
                        .send();
                assertThat(answer.status()).as("%s with %s", route, type).isIn(403, 415);
                assertThat(ADMIN.state()).isEqualTo(before);
            }
            refused(user(route).header("Cookie", "JSESSIONID=1").body(type, "name=forged"));
            refused(user(route)
                    .header("Authorization", BASIC)
                    .header("Origin", "https://evil.example")
                    .body(type, "name=forged"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "http://localhost:1", "http://localhost.evil.example", "%", ""})
    void anotherPortOrHostIsAnotherSite(String origin) {
        refused(ADMIN.call("POST", "/chaos/actions/existing/disable").header("Origin", origin));
    }

    @Test
    void theSameSiteMayMakeChanges() {
        String origin = ADMIN.address().toString().replace(AdminServer.CONTEXT_ROOT, "");

        for (String same :
                List.of(origin, origin.replace("localhost", "LOCALHOST"), origin.replace("http:", "https:"))) {
            ADMIN.call("POST", "/chaos/actions/existing/disable")
                    .header("Origin", same)
                    .header("Sec-Fetch-Site", "same-origin")
                    .send()
                    .is(200);
        }
    }

    @Test
    void readingNeedsNoMoreThanASession() {
        ADMIN.anonymous("GET", "/chaos/status")
                .user("alice", "chaos-admin")
                .header("Cookie", "JSESSIONID=1")
                .send()
                .is(200);
    }

    @Test
    void noOtherSiteMayReadTheAnswers() {
        Answer answer = ADMIN.call("GET", "/chaos/status")
                .header("Origin", "https://other.example")
                .send();

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private static Call user(OpenApiDocument.Route route) {
        return ADMIN.anonymous(route.method(), route.pathFor("existing")).user("alice", "chaos-admin");
    }

    private Answer refused(Call call) {
        Answer answer = call.send().isProblem(403);
        assertThat(ADMIN.state()).isEqualTo(before);
        return answer;
    }
}
