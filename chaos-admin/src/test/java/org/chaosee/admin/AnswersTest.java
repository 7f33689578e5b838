package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the answers of all paths. */
class AnswersTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.standard();

    @BeforeEach
    void anAction() {
        ADMIN.create("existing");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /chaos/status, 200",
        "HEAD, /chaos/status, 200",
        "OPTIONS, /chaos/status, 200",
        "GET, /chaos/actions/none, 404",
        "GET, /chaos/nothing, 404",
        "HEAD, /chaos/nothing, 404",
        "DELETE, /chaos/status, 405",
        "POST, /chaos/actions, 400",
        "POST, /chaos/actions/disable, 200",
        "GET, /chaos/storms, 200",
        "POST, /chaos/storms, 422",
        "DELETE, /chaos/storms/none, 404"
    })
    void noCacheKeepsThemAndNoBrowserSniffs(String method, String path, int status) {
        Answer answer = ADMIN.call(method, path)
                .header("Content-Type", "application/json")
                .send();

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/chaos",
                "/chaos/",
                "/chaos/nothing",
                "/chaos/status/x",
                "/chaos/actions/existing/x",
                "/chaos/actions/existing/enable/x",
                "/chaos/storms/existing/x",
                "/chaos/application.wadl",
                "/chaos/chaos/status"
            })
    void anUnknownPathIsNotFound(String path) {
        assertThat(ADMIN.get(path).isProblem(404).json()).containsEntry("type", "about:blank");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    DELETE | /chaos/status                   | GET, HEAD, OPTIONS
                    PUT    | /chaos/actions                  | GET, HEAD, OPTIONS, POST
                    POST   | /chaos/actions/existing         | DELETE, GET, HEAD, OPTIONS, PATCH, PUT
                    GET    | /chaos/actions/existing/enable  | OPTIONS, POST
                    PATCH  | /chaos/points                   | GET, HEAD, OPTIONS
                    DELETE | /chaos/storms                   | GET, HEAD, OPTIONS, POST
                    PUT    | /chaos/storms/existing          | DELETE, GET, HEAD, OPTIONS
                    BREW   | /chaos/injections               | GET, HEAD, OPTIONS
                    """)
    void anotherMethodIsNotAllowedAndSaysWhichAre(String method, String path, String allow) {
        Answer answer = ADMIN.call(method, path).send().isProblem(405);

        assertThat(answer.header("Allow")).isEqualTo(allow);
        assertThat(answer.detail()).contains(allow);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/chaos/status", "/chaos/actions", "/chaos/actions/existing", "/chaos/storms", "/chaos/openapi"})
    void whoAcceptsNoJsonGetsNone(String path) {
        assertThat(ADMIN.call("GET", path)
                        .header("Accept", "text/html")
                        .send()
                        .isProblem(406)
                        .detail())
                .contains("application/json");
    }

    @Test
    void headAnswersLikeGetWithoutTheBody() {
        Answer head = ADMIN.call("HEAD", "/chaos/actions/existing").send().is(200);

        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag"))
                .isEqualTo(ADMIN.get("/chaos/actions/existing").header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%0D%0ASet-Cookie:x=1", "%22%3E%3Cscript%3E", "%E2%80%A8", "%C3%A4"})
    void nothingOfAPathGetsIntoTheHeaders(String name) {
        for (String method : List.of("GET", "DELETE")) {
            for (String list : List.of("/chaos/actions/", "/chaos/storms/")) {
                Answer answer = ADMIN.call(method, list + name).send();
                assertThat(answer.status()).isIn(400, 404);
                assertThat(answer.response().headers().map()).doesNotContainKey("set-cookie");
            }
        }
    }

    @Test
    void aNameInThePathMayBeEncoded() {
        assertThat(ADMIN.get("/chaos/actions/ex%69sting").is(200).json()).containsEntry("name", "existing");
    }
}
