package org.chaosee.experiment.run;

/** An activity couldn't be tried, or not be judged. */
final class BrokenActivityException extends Exception {

    BrokenActivityException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
