package org.chaosee.core.codec;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.chaosee.core.effect.ExceptionTypes;
import org.chaosee.core.settings.Limits;

/**
 * What the codec needs to know besides the document.
 *
 * @param limits the bounds
 * @param exceptions the exceptions that may be injected
 * @param clock tells the time
 * @param ids draws the id of a new action
 * @param seeds draws the seed of an action that brings none
 * @param exitAllowed whether an action may end the process ({@code chaos.jvm.exit-allowed})
 */
public record Rules(
        Limits limits,
        ExceptionTypes exceptions,
        InstantSource clock,
        Supplier<UUID> ids,
        LongSupplier seeds,
        boolean exitAllowed) {

    /** No action may end the process. */
    public Rules(
            Limits limits, ExceptionTypes exceptions, InstantSource clock, Supplier<UUID> ids, LongSupplier seeds) {
        this(limits, exceptions, clock, ids, seeds, false);
    }
}
