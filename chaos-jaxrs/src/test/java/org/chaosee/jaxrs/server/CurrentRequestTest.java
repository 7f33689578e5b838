package org.chaosee.jaxrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.chaosee.core.point.AmbientCall;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** What a fault point deep below a resource method finds out of the request. */
class CurrentRequestTest extends HttpChaosTest {

    @Override
    ResourceConfig shop() {
        AmbientCall call = runtime().engine().ambientCall();
        return super.shop().register(Asking.class).register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(call).to(AmbientCall.class);
            }
        });
    }

    @Test
    void userRolesAndHeadersOfTheRequestAreKnown() {
        String told = target("api/asking")
                .request()
                .header("Test-User", "alice")
                .header("Test-Role", "tester")
                .header("X-Test", "1")
                .get(String.class);
        assertThat(told).isEqualTo("alice true 1");
    }

    @Test
    void ofAnAnonymousRequestNothingIs() {
        assertThat(target("api/asking").request().get(String.class)).isEqualTo("null false null");
    }

    @Test
    void outsideOfARequestNothingIs() {
        AmbientCall call = runtime().engine().ambientCall();
        assertThat(Asking.told(call)).isEqualTo("null false null");
    }

    @Path("asking")
    public static class Asking {

        private final AmbientCall call;

        @Inject
        public Asking(AmbientCall call) {
            this.call = call;
        }

        @GET
        public String told() {
            return told(call);
        }

        static String told(AmbientCall call) {
            return call.user() + " " + call.hasRole("tester") + " " + call.header("X-Test");
        }
    }
}
