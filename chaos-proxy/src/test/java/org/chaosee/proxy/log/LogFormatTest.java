package org.chaosee.proxy.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogFormatTest {

    private static String line(LogFormat format, Object... fields) {
        LogRecord event = new LogRecord(Level.INFO, "it runs");
        event.setInstant(Instant.EPOCH);
        event.setParameters(fields);
        return format.formatter().format(event);
    }

    @Test
    void aLineHasFields() {
        assertThat(line(LogFormat.TEXT, "port", 1, "what", "two words"))
                .isEqualTo("time=1970-01-01T00:00:00Z level=info msg=\"it runs\" port=1 what=\"two words\"\n");
        assertThat(line(LogFormat.JSON, "port", 1))
                .isEqualTo(
                        "{\"time\":\"1970-01-01T00:00:00Z\",\"level\":\"info\",\"msg\":\"it runs\",\"port\":\"1\"}\n");
    }

    @Test
    void nothingThatWasTypedAddsALine() {
        for (LogFormat format : LogFormat.values()) {
            assertThat(line(format, "proxy", "a\nlevel=error \"b\"").lines()).hasSize(1);
        }
    }
}
