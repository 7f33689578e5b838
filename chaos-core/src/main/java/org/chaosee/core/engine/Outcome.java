package org.chaosee.core.engine;

import java.util.List;
import org.chaosee.api.Injection;
import org.chaosee.api.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What came of a decision. The delays are over; the terminal fault, if there is one, is the adapter's to apply.
 *
 * @param injections what was injected, the terminal fault included
 * @param terminal the fault that ends the call, or null when the call goes on
 * @param exception what to throw when the terminal fault is an exception; null otherwise
 */
public record Outcome(
        List<Injection> injections,
        @Nullable Fault terminal,
        @Nullable Throwable exception) {

    /** Nothing was injected, and the call goes on. */
    public static final Outcome NONE = new Outcome(List.of(), null, null);

    /** Copies the list. */
    public Outcome {
        injections = List.copyOf(injections);
    }
}
