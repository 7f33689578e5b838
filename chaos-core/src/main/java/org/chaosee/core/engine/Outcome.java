package org.chaosee.core.engine;

import java.util.List;
import org.chaosee.api.Injection;
import org.chaosee.api.fault.Fault;
import org.chaosee.core.answer.AnswerFaults;
import org.jspecify.annotations.Nullable;

/**
 * What came of a decision. The delays are over; the terminal fault, if there is one, is the adapter's to apply, and so are
 * those that change the answer. There are never both.
 *
 * @param injections what was injected, the terminal fault included
 * @param terminal the fault that ends the call, or null when the call goes on
 * @param exception what to throw when the terminal fault is an exception; null otherwise
 * @param answer what to change of the answer
 */
public record Outcome(
        List<Injection> injections,
        @Nullable Fault terminal,
        @Nullable Throwable exception,
        AnswerFaults answer) {

    /** Nothing was injected, and the call goes on. */
    public static final Outcome NONE = new Outcome(List.of(), null, null, AnswerFaults.NONE);

    /** An outcome that leaves the answer as it is. */
    public Outcome(List<Injection> injections, @Nullable Fault terminal, @Nullable Throwable exception) {
        this(injections, terminal, exception, AnswerFaults.NONE);
    }

    /** Copies the list. */
    public Outcome {
        injections = List.copyOf(injections);
    }
}
