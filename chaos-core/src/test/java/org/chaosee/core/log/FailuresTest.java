package org.chaosee.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.LogRecord;
import org.chaosee.core.testing.LogCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FailuresTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    private final Failures failures = new Failures();

    @Test
    void each_failure_counts_and_each_cause_is_logged_once() {
        for (int i = 0; i < 3; i++) {
            failures.failed(here("attempt " + i));
        }
        failures.failed(there());
        assertThat(failures.count()).isEqualTo(4);
        assertThat(log.lines(LogMessage.INTERNAL_FAILURE)).hasSize(2);
        assertThat(log.records()).extracting(LogRecord::getThrown).doesNotContainNull();
    }

    @Test
    void another_type_of_failure_is_another_cause() {
        StackTraceElement[] place = here("one").getStackTrace();
        for (RuntimeException failure :
                new RuntimeException[] {new IllegalStateException(), new ArithmeticException()}) {
            failure.setStackTrace(place);
            failures.failed(failure);
        }
        assertThat(log.lines(LogMessage.INTERNAL_FAILURE)).hasSize(2);
    }

    /** A server wraps whatever happens in one place. */
    @Test
    void another_root_is_another_cause() {
        StackTraceElement[] place = here("one").getStackTrace();
        for (Throwable root : new Throwable[] {here("one"), here("two"), there(), new ArithmeticException()}) {
            RuntimeException wrapper = new IllegalStateException(new IllegalStateException(root));
            wrapper.setStackTrace(place);
            failures.failed(wrapper);
            failures.failed(LogMessage.LISTENER_FAILED, "listener", wrapper);
        }
        assertThat(log.lines(LogMessage.INTERNAL_FAILURE)).hasSize(3);
        assertThat(log.lines(LogMessage.LISTENER_FAILED)).hasSize(3);
    }

    @Test
    void causes_may_form_a_ring() {
        RuntimeException one = here("one");
        one.initCause(new IllegalStateException(one));
        failures.failed(one);
        failures.failed(one);
        assertThat(log.records()).hasSize(1);
    }

    @Test
    void a_failure_without_a_stack_trace_is_logged_too() {
        RuntimeException bare = new ArithmeticException("fast");
        bare.setStackTrace(new StackTraceElement[0]);
        failures.failed(bare);
        failures.failed(bare);
        assertThat(failures.count()).isEqualTo(2);
        assertThat(log.lines(LogMessage.INTERNAL_FAILURE)).hasSize(1);
    }

    @Test
    void past_a_hundred_causes_nothing_more_is_logged() {
        for (int i = 0; i < 200; i++) {
            RuntimeException failure = new IllegalStateException();
            failure.setStackTrace(new StackTraceElement[] {new StackTraceElement("Type", "method", "Type.java", i)});
            failures.failed(failure);
        }
        assertThat(failures.count()).isEqualTo(200);
        assertThat(log.lines(LogMessage.INTERNAL_FAILURE)).hasSize(100);
    }

    private static RuntimeException here(String message) {
        return new IllegalStateException(message);
    }

    private static RuntimeException there() {
        return new IllegalStateException();
    }
}
