package org.chaosee.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaosee.core.testing.ActionBuilder.abort;
import static org.chaosee.core.testing.ActionBuilder.latency;

import java.io.IOException;
import java.util.stream.Stream;
import org.chaosee.api.Injection;
import org.chaosee.api.SkipReason;
import org.chaosee.api.fault.AbortFault;
import org.chaosee.api.spi.InjectionListener;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.testing.LogCapture;
import org.chaosee.core.testing.Points;
import org.chaosee.core.testing.RecordingListener;
import org.chaosee.core.testing.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a listener throws is nobody's business. */
class ListenersTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final TestEngine chaos = new TestEngine();
    private final RecordingListener last = new RecordingListener();

    @ParameterizedTest
    @MethodSource("throwables")
    void a_listener_that_throws_keeps_no_other_from_hearing_and_is_logged_once(Throwable thrown) {
        chaos.reporter.add(new Failing(thrown));
        chaos.reporter.add(last);
        chaos.refresh(
                latency("dry", 1).dryRun().build(),
                latency("slow", 1).created(1).build(),
                abort("down").created(2).build());
        for (int i = 0; i < 3; i++) {
            assertThat(chaos.pass(Points.PRODUCTS).terminal()).isEqualTo(AbortFault.status(503));
        }
        assertThat(log.lines(LogMessage.LISTENER_FAILED))
                .singleElement()
                .asString()
                .contains(Failing.class.getName());
        assertThat(chaos.failures.count()).isEqualTo(9);
        assertThat(last.injections()).hasSize(6).isEqualTo(chaos.heard.injections());
        assertThat(last.skips()).hasSize(3);
    }

    static Stream<Throwable> throwables() {
        return Stream.of(
                new IllegalStateException(),
                new NoClassDefFoundError(),
                new AssertionError(),
                new StackOverflowError(),
                new IOException("sneaky"));
    }

    @Test
    void each_listener_that_fails_is_named() {
        RuntimeException alike = new IllegalStateException();
        chaos.reporter.add(new Failing(alike));
        chaos.reporter.add(new AlsoFailing(alike));
        chaos.refresh(abort("down").build());
        chaos.pass(Points.PRODUCTS);
        chaos.pass(Points.PRODUCTS);
        assertThat(log.lines(LogMessage.LISTENER_FAILED)).hasSize(2);
    }

    /** Throws also what it does not declare, as listeners in other languages may. */
    private static class Failing implements InjectionListener {

        private final Throwable thrown;

        Failing(Throwable thrown) {
            this.thrown = thrown;
        }

        @Override
        public void onInjection(Injection injection) {
            throw Failing.<RuntimeException>undeclared(thrown);
        }

        @Override
        public void onSkip(Injection wouldHaveBeen, SkipReason reason) {
            throw Failing.<RuntimeException>undeclared(thrown);
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <T extends Throwable> T undeclared(Throwable thrown) throws T {
            throw (T) thrown;
        }
    }

    private static final class AlsoFailing extends Failing {

        AlsoFailing(Throwable thrown) {
            super(thrown);
        }
    }
}
