package org.chaosee.experiment.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chaosee.experiment.model.Activity;
import org.chaosee.experiment.value.Json;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one activity of a run. Immutable.
 *
 * @param status null as long as it isn't known, which may be for ever
 * @param end null as long as it isn't over
 * @param exception why it failed, empty if it didn't
 * @param toleranceMet null outside of a hypothesis
 */
public record Entry(
        Activity activity,
        @Nullable EntryStatus status,
        JsonNode output,
        Instant start,
        @Nullable Instant end,
        Duration duration,
        List<String> exception,
        @Nullable Boolean toleranceMet) {

    private static final int LONGEST_REASON = 2000;

    public static Entry begun(Activity activity, Instant start) {
        return new Entry(activity, null, NullNode.getInstance(), start, null, Duration.ZERO, List.of(), null);
    }

    public Entry succeeded(JsonNode answer, Instant now, Duration took) {
        return new Entry(activity, EntryStatus.SUCCEEDED, answer, start, now, took, List.of(), toleranceMet);
    }

    public Entry failed(Throwable cause, Instant now, Duration took) {
        return new Entry(activity, EntryStatus.FAILED, output, start, now, took, List.of(text(cause)), toleranceMet);
    }

    public Entry judged(boolean met) {
        return new Entry(activity, status, output, start, end, duration, exception, met);
    }

    /** Not met, since nobody could tell. */
    public Entry unjudged(Throwable cause) {
        return new Entry(activity, status, output, start, end, duration, List.of(text(cause)), false);
    }

    public Entry of(Activity other) {
        return new Entry(other, status, output, start, end, duration, exception, toleranceMet);
    }

    public boolean hasFailed() {
        return status == EntryStatus.FAILED;
    }

    private static String text(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    /**
     * As others may see it, and no longer than it has to be.
     *
     * @param most how many characters a member of the output may have
     */
    public Entry shown(Mask mask, int most) {
        JsonNode hidden = mask.hide(output);
        if (hidden instanceof ObjectNode members && output.has("status")) {
            // The status is judged later on, whatever secret looks like it.
            members.set("status", output.get("status"));
        }
        return new Entry(
                new Activity((ObjectNode) mask.hideValues(activity.tree())),
                status,
                Kept.of(hidden, most),
                start,
                end,
                duration,
                exception.stream().map(mask::hide).map(Entry::shortened).toList(),
                toleranceMet);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }

    /** As in the journal. */
    public ObjectNode json() {
        ObjectNode result = Json.object();
        result.set("activity", activity.tree());
        if (status != null) {
            result.put("status", status.label());
        }
        result.set("output", output);
        result.put("start", Times.text(start));
        if (end != null) {
            result.put("end", Times.text(end));
            result.put("duration", Times.seconds(duration));
        }
        if (!exception.isEmpty()) {
            exception.forEach(result.putArray("exception")::add);
        }
        if (toleranceMet != null) {
            result.put("tolerance_met", toleranceMet);
        }
        return result;
    }
}
