package org.chaosee.jaxrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.chaosee.api.SkipReason;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

class ChangedAnswerTest extends HttpChaosTest {

    @Override
    ResourceConfig shop() {
        return super.shop().register(Stamp.class);
    }

    @Test
    void headersAreChangedBehindTheApplicationsFilters() {
        action(
                "stale",
                "/products",
                Map.of(
                        "type",
                        "headers",
                        "set",
                        Map.of("x-stamp", "chaos", "content-type", "application/broken"),
                        "remove",
                        List.of("x-gone")));

        Response response = get("products");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeaders().get("X-Stamp")).containsExactly("chaos");
        assertThat(response.getHeaders().get("Content-Type")).containsExactly("application/broken");
        assertThat(response.getHeaders()).doesNotContainKey("X-Gone");
        assertThat(response.getHeaderString("Chaos-Injected")).isEqualTo("stale; fault=headers");
        assertThat(response.readEntity(String.class)).isEqualTo("all products");
        assertThat(work.done).hasValue(1);
    }

    @Test
    void anErrorIsNoAnswerThatCouldBeChanged() {
        action("stale", "/products/page", Map.of("type", "headers", "remove", List.of("X-Stamp")));

        assertThat(get("products/page").getHeaders()).doesNotContainKey("X-Stamp");
        assertThat(target("api/products/page")
                        .queryParam("number", "x")
                        .request()
                        .get()
                        .getHeaders())
                .containsKey("X-Stamp");
    }

    @Test
    void aTruncatedAnswerPromisesMoreThanItHolds() throws IOException {
        action("cut", "/products", Map.of("type", "truncate", "afterBytes", 3));

        String answer = raw("products");

        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\nall");
        assertThat(answer).containsIgnoringCase("content-length: 12").contains("cut; fault=truncate");
        assertThat(work.done).hasValue(1);
    }

    @Test
    void aBodyThatIsNotLongerPassesWhole() {
        action("cut", "/products", Map.of("type", "truncate", "afterBytes", 12));

        assertThat(get("products").readEntity(String.class)).isEqualTo("all products");
        assertThat(runtime().tally().injected()).isEqualTo(1);
    }

    @Test
    void aThrottledAnswerArrivesWhole() {
        action("slow", "/products", Map.of("type", "throttle", "bytesPerSecond", 1200));

        assertThat(get("products").readEntity(String.class)).isEqualTo("all products");
        assertThat(runtime().tally().injected()).isEqualTo(1);
    }

    @Test
    void aBodyThatNobodyGetsIsNone() {
        action(
                "cut",
                "/products",
                Map.of("type", "truncate", "afterBytes", 0),
                Map.of("target", Map.of("kind", "http")));

        assertThat(target("api/products").request().method(HttpMethod.HEAD).getStatus())
                .isEqualTo(200);
        assertThat(runtime().tally().skipped(SkipReason.NO_BODY)).isEqualTo(1);
    }

    /** All that comes until the connection ends. */
    private String raw(String path) throws IOException {
        try (Socket socket = new Socket(getBaseUri().getHost(), getBaseUri().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /api/" + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    public static class Stamp implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            response.getHeaders().putSingle("X-Stamp", "application");
            response.getHeaders().putSingle("X-Gone", "application");
        }
    }
}
