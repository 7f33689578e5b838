package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chaosee.core.settings.AdminSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As long as no token is configured, only the role gets in. */
class NoTokenTest {

    @RegisterExtension
    static final AdminServer ADMIN = AdminServer.with(new AdminSettings(null, "game-master"));

    @RegisterExtension
    static final AdminServer BLANK = AdminServer.with(new AdminSettings(" ", "game-master"));

    static List<OpenApiDocument.Route> routes() {
        return OpenApiDocument.routes();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void nobodyGetsInAndIsToldWhatToSet(OpenApiDocument.Route route) {
        Answer answer =
                ADMIN.anonymous(route.method(), route.pathFor("x")).send().isProblem(403);

        assertThat(answer.detail()).contains("chaos.admin.token", "chaos.admin.role");
        assertThat(answer.header("WWW-Authenticate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer null", "Bearer ", "Bearer", "Bearer  "})
    void noTokenIsTheRightOne(String authorization) {
        ADMIN.anonymous("GET", "/chaos/status")
                .header("Authorization", authorization)
                .send()
                .isProblem(403);
        BLANK.anonymous("GET", "/chaos/status")
                .header("Authorization", authorization)
                .send()
                .isProblem(403);
    }

    @Test
    void theRoleGetsIn() {
        ADMIN.anonymous("GET", "/chaos/status")
                .user("alice", "game-master")
                .send()
                .is(200);
        ADMIN.anonymous("GET", "/chaos/status")
                .user("bob", "chaos-admin")
                .send()
                .isProblem(403);
    }
}
