package org.chaosee.core.answer;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.chaosee.api.fault.AnswerFault;
import org.chaosee.api.fault.HeadersFault;
import org.chaosee.api.fault.ThrottleFault;
import org.chaosee.api.fault.TruncateFault;
import org.chaosee.core.effect.Delays;

/**
 * What is to be changed of one answer. Of several paces the slowest counts, and of several ends the earliest.
 *
 * @param faults all of them, in creation order
 * @param longest the longest that a body is delayed
 * @param delays where bodies are delayed
 */
public record AnswerFaults(List<AnswerFault> faults, Duration longest, Delays delays) {

    /** The answer stays as it is. */
    public static final AnswerFaults NONE = new AnswerFaults(
            List.of(),
            Duration.ZERO,
            new Delays(
                    duration -> {
                        // There is nobody who would sleep.
                    },
                    0));

    /** Copies the list. */
    public AnswerFaults {
        faults = List.copyOf(faults);
    }

    /** Those faults; {@link #NONE} when there are none. */
    public static AnswerFaults of(List<AnswerFault> faults, Duration longest, Delays delays) {
        return faults.isEmpty() ? NONE : new AnswerFaults(faults, longest, delays);
    }

    /** Whether the answer stays as it is. */
    public boolean isNone() {
        return faults.isEmpty();
    }

    /** Those of the headers, in creation order. */
    public List<HeadersFault> headers() {
        return faults.stream()
                .filter(HeadersFault.class::isInstance)
                .map(HeadersFault.class::cast)
                .toList();
    }

    /** Whether the body is to be changed. */
    public boolean changeBody() {
        return faults.stream().anyMatch(fault -> !(fault instanceof HeadersFault));
    }

    /** The stream that the body is to be written to in place of that one. */
    public OutputStream changed(OutputStream out, Line line) {
        OutputStream changed = out;
        OptionalInt bytesPerSecond = bytesPerSecond();
        if (bytesPerSecond.isPresent()) {
            changed = new ThrottledOutput(changed, pace(bytesPerSecond.getAsInt()));
        }
        OptionalInt afterBytes = afterBytes();
        return afterBytes.isPresent() ? new TruncatedOutput(changed, afterBytes.getAsInt(), line) : changed;
    }

    /** The stream that the body is to be read from in place of that one. */
    public InputStream changed(InputStream in) {
        InputStream changed = in;
        OptionalInt bytesPerSecond = bytesPerSecond();
        if (bytesPerSecond.isPresent()) {
            changed = new ThrottledInput(changed, pace(bytesPerSecond.getAsInt()));
        }
        OptionalInt afterBytes = afterBytes();
        return afterBytes.isPresent() ? new TruncatedInput(changed, afterBytes.getAsInt()) : changed;
    }

    private Pace pace(int bytesPerSecond) {
        return new Pace(bytesPerSecond, longest, delays.series(), System::nanoTime);
    }

    private OptionalInt bytesPerSecond() {
        return least(ThrottleFault.class, ThrottleFault::bytesPerSecond);
    }

    private OptionalInt afterBytes() {
        return least(TruncateFault.class, TruncateFault::afterBytes);
    }

    private <F> OptionalInt least(Class<F> type, ToIntFunction<F> number) {
        return faults.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .mapToInt(number)
                .min();
    }
}
