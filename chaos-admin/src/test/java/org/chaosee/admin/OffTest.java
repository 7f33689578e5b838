package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Off means off. */
class OffTest {

    @RegisterExtension
    static final AdminServer OFF = AdminServer.with(new ChaosAdminApplication(Optional::empty));

    /** What the container makes; there is no CDI in this test. */
    @RegisterExtension
    static final AdminServer WITHOUT_CDI = AdminServer.with(new ChaosAdminApplication());

    static List<OpenApiDocument.Route> routes() {
        return OpenApiDocument.routes();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyRouteIsNotFound(OpenApiDocument.Route route) {
        OFF.anonymous(route.method(), route.pathFor("x")).send().isProblem(404);
        OFF.call(route.method(), route.pathFor("x")).send().isProblem(404);
        WITHOUT_CDI.call(route.method(), route.pathFor("x")).send().isProblem(404);
    }

    @Test
    void anEmptyListOfClassesWouldServeTheHostsOwn() {
        assertThat(new ChaosAdminApplication().getClasses()).isNotEmpty();
    }
}
