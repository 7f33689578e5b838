package org.chaosee.experiment.lint;

import java.util.Locale;

/** How bad it is to have an experiment in two places. */
public enum Severity {

    /** One of the two doesn't run it. */
    BREAKS,

    /** Both run it, and do something else. */
    DIFFERS;

    /** As in options and answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return label();
    }
}
