package org.chaosee.jaxrs.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Map;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jaxrs.testing.Runtimes;
import org.junit.jupiter.api.Test;

class ChaosResponseFilterTest {

    @Test
    void aServerThatHandsOutNoPropertiesKeepsItsResponse() {
        ChaosRuntime runtime = Runtimes.inMemory();
        ChaosResponseFilter filter = new ChaosResponseFilter(new ExceptionResponses(null), runtime);

        assertThatCode(() -> filter.filter(
                        Fakes.fake(ContainerRequestContext.class, Map.of()),
                        Fakes.fake(ContainerResponseContext.class, Map.of())))
                .doesNotThrowAnyException();
        assertThat(runtime.failures().count()).isEqualTo(1);
    }
}
