package org.chaosee.api.fault;

/** The effect that an action has on the calls it hits. */
public sealed interface Fault
        permits LatencyFault,
                AbortFault,
                ExceptionFault,
                DatabaseFault,
                AnswerFault,
                CpuFault,
                MemoryFault,
                ThreadsFault,
                ExitFault {

    /** The word for this type of fault in JSON, headers, metrics and the store, such as {@code latency}. */
    String type();

    /** Whether the fault ends the call: no later action is asked, and the work is not done (or its answer is lost). */
    boolean terminal();
}
