package org.chaosee.experiment.lint;

import java.util.Locale;

/** Who doesn't run it, or who does it the other way than the format's public description has it. */
public enum Where {

    /** This runner, by its default rules. */
    HERE,

    /** The format's own engine. */
    ELSEWHERE,

    BOTH;

    /** As in answers. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
