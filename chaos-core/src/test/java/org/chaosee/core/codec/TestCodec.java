package org.chaosee.core.codec;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.Violation;
import org.chaosee.core.effect.ExceptionTypes;
import org.chaosee.core.glob.Glob;
import org.chaosee.core.glob.Globs;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.settings.Limits;

/** A codec at a fixed time, with fixed draws. */
final class TestCodec {

    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000001");
    static final long SEED = 4711;

    private TestCodec() {}

    static ActionCodec codec() {
        return at(NOW);
    }

    static ActionCodec at(Instant now) {
        return with(now, Limits.DEFAULTS);
    }

    static ActionCodec with(Instant now, Limits limits) {
        return new ActionCodec(new Rules(
                limits,
                new ExceptionTypes(
                        Globs.of(ChaosSettings.DEFAULT_EXCEPTIONS, Glob.CLASS), TestCodec.class.getClassLoader()),
                () -> now,
                () -> ID,
                () -> SEED));
    }

    static ActionCodec maxLatency(Duration max) {
        return with(NOW, new Limits(Duration.ofMinutes(15), Duration.ofHours(4), max, 100));
    }

    static ChaosAction readNew(Object tree) {
        return codec().readNew(tree, "alice");
    }

    /** What is wrong with a document for a new action. */
    static List<Violation> refused(Object tree) {
        return violations(() -> readNew(tree));
    }

    static List<Violation> violations(ThrowingCallable read) {
        return catchThrowableOfType(InvalidRequestException.class, read).violations();
    }
}
