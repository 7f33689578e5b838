package org.chaosee.experiment.run;

/** The run ends here and now, without a journal and without rollbacks, as the format's own engine would. */
public final class DeadRunException extends RuntimeException {

    DeadRunException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
