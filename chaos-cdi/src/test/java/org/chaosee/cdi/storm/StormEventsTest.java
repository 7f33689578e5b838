package org.chaosee.cdi.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.storm.Storm;
import org.chaosee.api.storm.StormNotFoundException;
import org.chaosee.api.storm.StormRequest;
import org.chaosee.api.storm.StormRunningException;
import org.chaosee.cdi.extension.ChaosExtension;
import org.chaosee.core.runtime.ChaosRuntime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Storms by CDI events, in a real Weld. */
class StormEventsTest {

    private SeContainer container;

    @AfterEach
    void close() {
        container.close();
    }

    @Test
    void anEventBeginsTheStormThatItsQualifierNames() {
        Weather weather = start(true);
        weather.gales.fire(StormRequest.begin().forUsers("alice").lasting(Duration.ofMinutes(2)));
        assertThat(runtime().storms().find("gale").users()).containsExactly("alice");
        assertThat(runtime().engine().plan().size()).isPositive();

        weather.gales.fire(StormRequest.end());
        assertThat(runtime().storms().list()).isEmpty();
        assertThat(runtime().engine().plan().size()).isZero();
    }

    @Test
    void withoutANameTheRequestNamesTheStorm() {
        Weather weather = start(true);
        weather.anyStorm.fire(StormRequest.begin("breeze").forUsers("alice"));
        weather.plain.fire(StormRequest.begin().forUsers("alice"));
        assertThat(runtime().storms().list()).extracting(Storm::name).containsExactly("breeze", "default");
        weather.plain.fire(StormRequest.end("breeze"));
        assertThat(runtime().storms().list()).extracting(Storm::name).containsExactly("default");
    }

    @Test
    void aRequestForAnotherStormThanTheEventsIsRefused() {
        Weather weather = start(true);
        assertThatThrownBy(() -> weather.gales.fire(StormRequest.begin("breeze").forUsers("alice")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("/name is breeze, but @ChaosExperiment at the event says gale; allowed is the same name, or"
                        + " none in one of the two");
        assertThat(runtime().storms().list()).isEmpty();
    }

    @Test
    void whoFiresIsToldWhatCantBeDone() {
        Weather weather = start(true);
        assertThatThrownBy(() -> weather.gales.fire(
                        StormRequest.begin().forUsers("alice").httpPercent(120)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("/httpPercent");
        assertThatThrownBy(() -> weather.gales.fire(StormRequest.end())).isInstanceOf(StormNotFoundException.class);
        weather.gales.fire(StormRequest.begin().forUsers("alice"));
        assertThatThrownBy(() -> weather.gales.fire(StormRequest.begin().forUsers("bob")))
                .isInstanceOf(StormRunningException.class);
    }

    @Test
    void asynchronousEventsDoTheSame() {
        Weather weather = start(true);
        weather.gales
                .fireAsync(StormRequest.begin().forUsers("alice"))
                .toCompletableFuture()
                .join();
        assertThat(runtime().storms().list()).hasSize(1);
        Throwable failure = catchThrowable(() -> weather.gales
                .fireAsync(StormRequest.begin().forUsers("alice"))
                .toCompletableFuture()
                .join());
        assertThat(failure).isInstanceOf(CompletionException.class);
        assertThat(failure.getSuppressed().length > 0 ? failure.getSuppressed()[0] : failure.getCause())
                .isInstanceOf(StormRunningException.class);
    }

    @Test
    void observersHearOfStorms() {
        Weather weather = start(true);
        runtime().control().storms().begin(StormRequest.begin("gale").forUsers("alice"));
        runtime().control().storms().begin(StormRequest.begin("breeze").forUsers("alice"));
        assertThat(weather.hear(6))
                .containsExactlyInAnyOrder(
                        "gale began",
                        "gale began, as any",
                        "gale began, unqualified",
                        "gale began, asynchronously",
                        "breeze began, as any",
                        "breeze began, unqualified");
        runtime().control().storms().end("breeze");
        runtime().control().storms().end("gale");
        assertThat(weather.hear(3))
                .containsExactlyInAnyOrder(
                        "gale ended: asked, 0", "gale ended, asynchronously", "breeze ended, asynchronously");
        assertThat(weather.heardNothing()).isTrue();
    }

    @Test
    void whenOffNobodyHears() {
        Weather weather = start(false);
        weather.gales.fire(StormRequest.begin().forUsers("alice"));
        assertThat(container.select(ChaosRuntime.class).isResolvable()).isFalse();
        assertThat(weather.heardNothing()).isTrue();
    }

    private ChaosRuntime runtime() {
        return container.select(ChaosRuntime.class).get();
    }

    private Weather start(boolean on) {
        System.setProperty("chaos.enabled", Boolean.toString(on));
        try {
            container = SeContainerInitializer.newInstance()
                    .disableDiscovery()
                    .addExtensions(new ChaosExtension(), new StormExtension())
                    .addBeanClasses(Weather.class)
                    .initialize();
        } finally {
            System.clearProperty("chaos.enabled");
        }
        return container.select(Weather.class).get();
    }
}
