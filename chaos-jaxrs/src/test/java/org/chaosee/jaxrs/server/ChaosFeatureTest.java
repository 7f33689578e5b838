package org.chaosee.jaxrs.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Vetoed;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.jaxrs.testing.Runtimes;
import org.junit.jupiter.api.Test;

/** The feature, and a server that is one of many. */
class ChaosFeatureTest {

    private final ChaosRuntime runtime = Runtimes.inMemory();
    private final List<Object> registered = new ArrayList<>();
    private final Map<String, Object> properties = new HashMap<>();
    private Predicate<Class<?>> isRegistered =
            type -> registered.stream().map(Object::getClass).anyMatch(type::equals);

    @Test
    void aServerThatKeepsItsServletsToItselfGetsNoHttpChaos() {
        ChaosFeature feature = feature();
        feature.servletContext = Fakes.fake(ServletContext.class, Map.of("getContextPath", arguments -> ""));

        assertThat(feature.configure(server())).isFalse();

        assertThat(registered).isEmpty();
        assertThat(runtime.failures().count()).isEqualTo(1);
    }

    @Test
    void theOtherOneDoesNotTryAgainWhatHasFailed() {
        ChaosFeature feature = feature();
        feature.servletContext = Fakes.fake(ServletContext.class, Map.of("getContextPath", arguments -> ""));
        feature.configure(server());

        assertThat(feature().configure(server())).isFalse();

        assertThat(registered).isEmpty();
        assertThat(runtime.failures().count()).isEqualTo(1);
    }

    @Test
    void aLookUpThatFailsMeansNoHttpChaos() {
        ChaosFeature feature = new ChaosFeature(() -> {
            throw new UnsupportedOperationException("no CDI, but a provider of it");
        });

        assertThat(feature.configure(server())).isFalse();
        assertThat(registered).isEmpty();
    }

    @Test
    void aServerThatRefusesEverythingIsLeftAlone() {
        assertThat(feature().configure(Fakes.fake(FeatureContext.class, Map.of())))
                .isFalse();
    }

    @Test
    void theSecondOneFindsTheWorkOfTheFirst() {
        assertThat(feature().configure(server())).isTrue();
        assertThat(feature().configure(server())).isFalse();
        assertThat(registered).hasSize(1);
    }

    @Test
    void theSecondOneFindsItAmongTheInstancesToo() {
        isRegistered = type -> false;

        assertThat(feature().configure(server())).isTrue();
        assertThat(feature().configure(server())).isFalse();
        assertThat(registered).hasSize(1);
    }

    @Test
    void onlyOneIsScannedAndNoneIsABean() {
        assertThat(ChaosFeature.class).hasAnnotation(Vetoed.class);
        assertThat(ChaosFeature.class.isAnnotationPresent(Provider.class)).isFalse();
        assertThat(ScannedChaosFeature.class).hasAnnotations(Provider.class, Vetoed.class);
    }

    private ChaosFeature feature() {
        return new ChaosFeature(() -> Optional.of(runtime));
    }

    private FeatureContext server() {
        Set<Object> instances = new HashSet<>(registered);
        Configuration configuration = Fakes.fake(
                Configuration.class,
                Map.of(
                        "getRuntimeType", arguments -> RuntimeType.SERVER,
                        "isRegistered", arguments -> isRegistered.test((Class<?>) arguments[0]),
                        "getInstances", arguments -> instances,
                        "getProperty", arguments -> properties.get(arguments[0])));
        return Fakes.fake(
                FeatureContext.class,
                Map.of(
                        "getConfiguration", arguments -> configuration,
                        "property", arguments -> properties.put((String) arguments[0], arguments[1]),
                        "register", arguments -> registered.add(arguments[0])));
    }
}
