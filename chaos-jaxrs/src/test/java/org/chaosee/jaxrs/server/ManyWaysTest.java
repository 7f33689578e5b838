package org.chaosee.jaxrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** Locators that lead into each other: requests could make up ways without end. */
class ManyWaysTest extends HttpChaosTest {

    @Path("folders")
    public static class Folders {
        @Path("{name}")
        public Folder folder() {
            return new Folder();
        }
    }

    public static class Folder {
        @GET
        public String list() {
            return "files";
        }

        @Path("{name}")
        public Folder folder() {
            return new Folder();
        }
    }

    @Override
    ResourceConfig shop() {
        return super.shop().register(Folders.class);
    }

    @Test
    void onlySoManyWaysBecomeFaultPoints() {
        action("elsewhere", "/products", Map.of("type", "abort"));

        for (int depth = 1; depth <= SubResourcePoints.MOST_WAYS + 5; depth++) {
            assertThat(get("folders" + "/x".repeat(depth)).readEntity(String.class))
                    .isEqualTo("files");
        }

        assertThat(runtime().actions().points(null))
                .filteredOn(point -> point.fields().get("path").startsWith("/api/folders"))
                .hasSize(SubResourcePoints.MOST_WAYS);
        assertThat(runtime().failures().count()).isEqualTo(1);
        action("first", "/folders/{name}", Map.of("type", "abort", "status", 410));
        assertThat(get("folders/x").getStatus()).isEqualTo(410);
    }
}
