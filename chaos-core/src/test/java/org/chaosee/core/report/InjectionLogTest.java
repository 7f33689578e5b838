package org.chaosee.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.testing.Injections;
import org.chaosee.core.testing.LogCapture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InjectionLogTest {

    @RegisterExtension
    private final LogCapture log = new LogCapture();

    @Test
    void writes_one_line_for_each_injection() {
        new InjectionLog().onInjection(Injections.latency("slow", Duration.ofSeconds(1)));
        assertThat(log.lines(LogMessage.INJECTED))
                .containsExactly("CHAOS-0401 Injected latency by action slow at {path=/api/products}.");
    }
}
