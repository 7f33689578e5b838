package org.chaosee.admin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chaosee.admin.resource.ChaosResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that scans our classes into the host's application serves nothing of ours there. */
class ForeignApplicationTest {

    /** The host's. */
    @ApplicationPath("/api")
    public static final class Host extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(ChaosResource.class, HostActions.class);
        }
    }

    @Path("actions")
    public static final class HostActions {
        @GET
        public String list() {
            return "the host's";
        }
    }

    @RegisterExtension
    static final AdminServer HOST = AdminServer.with(new Host());

    static Stream<List<String>> routes() {
        return OpenApiDocument.routes().stream()
                .flatMap(route -> Stream.of(route.method(), "GET", "HEAD", "OPTIONS", "POST", "DELETE", "BREW")
                        .map(method -> List.of(method, "/api" + route.pathFor("x"))))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("routes")
    void thereIsNothingWhoeverAsks(List<String> route) {
        nothing(HOST.anonymous(route.get(0), route.get(1)));
        nothing(HOST.call(route.get(0), route.get(1)));
        nothing(HOST.call(route.get(0), route.get(1)).user("alice", "chaos-admin"));
    }

    @Test
    void theHostsOwnResourcesAreNotShadowed() {
        assertThat(HOST.anonymous("GET", "/api/actions").send().is(200).body()).isEqualTo("the host's");
    }

    private static void nothing(Call call) {
        assertThat(call.send().is(404).body()).doesNotContain("chaos");
    }
}
