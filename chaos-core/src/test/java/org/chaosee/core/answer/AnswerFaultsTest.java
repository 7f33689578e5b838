package org.chaosee.core.answer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chaosee.api.fault.AnswerFault;
import org.chaosee.api.fault.HeadersFault;
import org.chaosee.api.fault.ThrottleFault;
import org.chaosee.api.fault.TruncateFault;
import org.chaosee.core.effect.Delays;
import org.chaosee.core.testing.RecordingSleeper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFaultsTest {

    private static final byte[] TEN = "0123456789".getBytes(US_ASCII);

    private final RecordingSleeper sleeper = new RecordingSleeper();
    private final List<String> events = new ArrayList<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream() {
        @Override
        public void flush() {
            events.add("flush");
        }

        @Override
        public void close() {
            events.add("close");
        }
    };
    private final Line line = new Line() {
        @Override
        public void breaking(long length) {
            events.add("breaking " + length + " with " + sent.size());
        }

        @Override
        public void broken(OutputStream out) {
            events.add("broken with " + sent.size());
        }
    };

    @Test
    void nothing_is_changed_unless_asked_for() {
        AnswerFaults headers = faults(new HeadersFault(Map.of(), List.of("ETag")));
        assertThat(headers.changeBody()).isFalse();
        assertThat(headers.changed(sent, line)).isSameAs(sent);
        InputStream in = new ByteArrayInputStream(TEN);
        assertThat(headers.changed(in)).isSameAs(in);
        assertThat(AnswerFaults.NONE.isNone()).isTrue();
        assertThat(faults()).isSameAs(AnswerFaults.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10})
    void what_is_sent_breaks_off_once(int atOnce) throws IOException {
        OutputStream out = faults(new TruncateFault(4)).changed(sent, line);
        for (int from = 0; from < TEN.length; from += atOnce) {
            out.write(TEN, from, Math.min(atOnce, TEN.length - from));
        }
        out.write('x');
        out.flush();
        out.close();
        assertThat(sent.toString(US_ASCII)).isEqualTo("0123");
        assertThat(events).hasSize(2);
        assertThat(events.get(0)).startsWith("breaking ");
        assertThat(events.get(1)).isEqualTo("broken with 4");
    }

    @Test
    void the_line_hears_of_it_ahead_of_the_last_bytes() throws IOException {
        faults(new TruncateFault(4)).changed(sent, line).write(TEN);
        assertThat(events).containsExactly("breaking 10 with 0", "broken with 4");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, Integer.MAX_VALUE})
    void what_is_not_longer_is_sent_whole(int afterBytes) throws IOException {
        try (OutputStream out = faults(new TruncateFault(afterBytes)).changed(sent, line)) {
            out.write(TEN, 0, 9);
            out.write(TEN[9]);
            out.write(TEN, 0, 0);
            out.flush();
        }
        assertThat(sent.toByteArray()).isEqualTo(TEN);
        assertThat(events).containsExactly("flush", "close");
    }

    @Test
    void nothing_at_all_is_sent_of_the_first_byte() throws IOException {
        faults(new TruncateFault(0)).changed(sent, line).write('x');
        assertThat(events).containsExactly("breaking 1 with 0", "broken with 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 100})
    void what_is_read_breaks_off_and_closes(int atOnce) {
        boolean[] closed = {false};
        InputStream in = faults(new TruncateFault(4)).changed(new ByteArrayInputStream(TEN) {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        assertThatThrownBy(() -> {
                    byte[] buffer = new byte[atOnce];
                    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                        read.write(buffer, 0, count);
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("Premature EOF");
        assertThat(read.toString(US_ASCII)).isEqualTo("0123");
        assertThat(closed[0]).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, Integer.MAX_VALUE})
    void what_is_not_longer_is_read_whole(int afterBytes) throws IOException {
        InputStream in = faults(new TruncateFault(afterBytes)).changed(new ByteArrayInputStream(TEN));
        assertThat(in.read()).isEqualTo('0');
        assertThat(in.skip(2)).isEqualTo(2);
        assertThat(in.available()).isEqualTo(7);
        assertThat(in.markSupported()).isFalse();
        assertThat(in.readAllBytes()).hasSize(7);
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void the_slowest_pace_and_the_earliest_end_count() throws IOException {
        OutputStream out = faults(
                        new ThrottleFault(20), new TruncateFault(8), new ThrottleFault(1000), new TruncateFault(4))
                .changed(sent, line);
        out.write(TEN);
        assertThat(sent.toString(US_ASCII)).isEqualTo("0123");
        assertThat(sleeper.slept()).hasSize(2);
        assertThat(events).containsExactly("breaking 10 with 0", "flush", "flush", "broken with 4");
    }

    @Test
    void what_is_read_comes_in_slices() throws IOException {
        InputStream in = faults(new ThrottleFault(20)).changed(new ByteArrayInputStream(TEN));
        assertThat(in.read(new byte[10])).isEqualTo(2);
        assertThat(in.read()).isEqualTo('2');
        assertThat(in.skip(1)).isEqualTo(1);
        assertThat(in.skip(0)).isZero();
        assertThat(in.markSupported()).isFalse();
        assertThat(in.readAllBytes()).hasSize(6);
        assertThat(in.read()).isEqualTo(-1);
        assertThat(sleeper.slept()).hasSize(6);
    }

    private AnswerFaults faults(AnswerFault... faults) {
        return AnswerFaults.of(List.of(faults), Duration.ofMinutes(1), new Delays(sleeper, 1));
    }
}
