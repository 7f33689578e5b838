package org.chaosee.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.exception;
import static org.chaosee.core.testing.ActionBuilder.latency;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;
import org.chaosee.api.fault.ExceptionFault;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.point.Throwables;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.RecordingListener;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InjectedExceptionsTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestEngine chaos = new TestEngine();

    @Test
    void is_handed_to_the_adapter_with_its_message() {
        chaos.refresh(exception("broken", "java.io.IOException", "disk full").build());
        Outcome outcome = chaos.pass(Points.PRODUCTS);
        assertThat(outcome.exception()).isExactlyInstanceOf(IOException.class).hasMessage("disk full");
        assertThat(outcome.terminal()).isEqualTo(new ExceptionFault("java.io.IOException", "disk full"));
    }

    @Test
    void names_the_action_when_no_message_is_given() {
        chaos.refresh(exception("broken", "java.util.concurrent.CancellationException", null)
                .build());
        assertThat(chaos.pass(Points.PRODUCTS).exception())
                .isExactlyInstanceOf(CancellationException.class)
                .hasMessage("Injected by chaos action broken");
    }

    @Test
    void is_counted_like_any_fault() {
        chaos.refresh(exception("broken", "java.io.IOException", null).build());
        Outcome outcome = chaos.pass(Points.PRODUCTS);
        assertThat(chaos.heard.injections()).extracting(Injection::fault).containsExactly("exception");
        assertThat(outcome.injections()).isEqualTo(chaos.heard.injections());
    }

    @Test
    void is_skipped_where_nobody_reckons_with_it() {
        chaos.engine.point(Points.PRODUCTS, Throwables.declaring(InterruptedException.class));
        chaos.refresh(exception("broken", "java.io.IOException", null).build());
        assertThat(chaos.pass(Points.PRODUCTS)).isEqualTo(Outcome.NONE);
        assertThat(chaos.heard.injections()).isEmpty();
        assertThat(chaos.heard.skips())
                .extracting(RecordingListener.Skip::reason)
                .containsExactly(SkipReason.UNDECLARED_EXCEPTION);
    }

    @Test
    void is_new_each_time() {
        chaos.refresh(exception("broken", "java.io.IOException", null).build());
        assertThat(chaos.pass(Points.PRODUCTS).exception())
                .isNotSameAs(chaos.pass(Points.PRODUCTS).exception());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.io.NoSuchException",
                "org.example.NotAllowedException",
                "java.lang.String",
                "java.util.MissingResourceException"
            })
    void that_can_not_be_made_lets_the_call_go_on(String type) {
        chaos.refresh(
                latency("slow", 1).build(),
                exception("broken", type, null).created(1).build());
        for (int i = 0; i < 2; i++) {
            Outcome outcome = chaos.pass(Points.PRODUCTS);
            assertThat(outcome.terminal()).isNull();
            assertThat(outcome.exception()).isNull();
            assertThat(outcome.injections()).extracting(Injection::action).containsExactly("slow");
        }
        assertThat(log.lines(LogMessage.INTERNAL_FAILURE)).hasSize(1);
        assertThat(chaos.failures.count()).isEqualTo(2);
        assertThat(chaos.heard.injections()).extracting(Injection::action).containsExactly("slow", "slow");
    }
}
