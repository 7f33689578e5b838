package org.chaosee.api.fault;

/**
 * Changes an answer on its way to whoever asked, and leaves the work alone. Strikes after the work only, for there is no
 * answer before. Several of them compose, and so do they with latencies.
 */
public sealed interface AnswerFault extends Fault permits ThrottleFault, TruncateFault, HeadersFault {

    @Override
    default boolean terminal() {
        return false;
    }
}
