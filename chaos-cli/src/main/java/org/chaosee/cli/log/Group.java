package org.chaosee.cli.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.chaosee.cli.log.format.Level;
import org.chaosee.cli.output.Json;
import org.jspecify.annotations.Nullable;

/** Records that say the same. Used by one thread. */
public final class Group {

    /**
     * What they have in common.
     *
     * @param message without what differs
     * @param exception null for none
     */
    record Key(
            Level level,
            String logger,
            String message,
            @Nullable String exception) {

        static Key of(LogRecord entry) {
            return new Key(entry.level(), entry.logger(), Message.normalized(entry.message()), entry.exception());
        }
    }

    private final Key key;
    private boolean isNew;
    private final LogRecord example;
    private final Set<Long> seconds = new HashSet<>();
    private Instant first;
    private Instant last;
    private long count;
    private long injections;

    Group(Key key, LogRecord example) {
        this.key = key;
        this.example = example;
        this.first = example.at();
        this.last = example.at();
    }

    void add(Instant at, Injected injected) {
        count++;
        first = at.isBefore(first) ? at : first;
        last = at.isAfter(last) ? at : last;
        long inSecond = injected.in(at);
        // Only seconds with injections are remembered, and each counts once.
        if (inSecond > 0 && seconds.add(at.getEpochSecond())) {
            injections += inSecond;
        }
    }

    /** The baseline doesn't have it, which only the end of the last log tells. */
    void markNew() {
        isNew = true;
    }

    public Level level() {
        return key.level();
    }

    public String logger() {
        return key.logger();
    }

    public String message() {
        return key.message();
    }

    /** The class, and that of the root cause; empty when there is none. */
    public String exception() {
        String exception = key.exception() == null ? "" : key.exception();
        return example.rootCause() == null ? exception : exception + " < " + example.rootCause();
    }

    public boolean isNew() {
        return isNew;
    }

    public long count() {
        return count;
    }

    public Instant first() {
        return first;
    }

    public Instant last() {
        return last;
    }

    /** How many there were in the seconds of its records. */
    public long injections() {
        return injections;
    }

    /**
     * For programs.
     *
     * @param baseline whether it is known what was there before
     * @param injected whether it is known what was injected
     */
    public ObjectNode json(boolean baseline, boolean injected) {
        return Json.object()
                .put("count", count)
                .put("level", key.level().name())
                .put("new", baseline ? isNew : null)
                .put("first", first.toString())
                .put("last", last.toString())
                .put("injections", injected ? injections : null)
                .put("logger", key.logger())
                .put("message", key.message())
                .put("example", example.message())
                .put("exception", key.exception())
                .put("rootCause", example.rootCause());
    }
}
