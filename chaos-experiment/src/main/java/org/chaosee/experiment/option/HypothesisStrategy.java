package org.chaosee.experiment.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When the hypothesis is asked. */
public enum HypothesisStrategy {
    DEFAULT(true, false, true),
    BEFORE_METHOD_ONLY(true, false, false),
    AFTER_METHOD_ONLY(false, false, true),
    DURING_METHOD_ONLY(false, true, false),
    CONTINUOUSLY(true, true, true),

    /** Only an experiment can say so, no option. */
    SKIP(false, false, false);

    private final boolean before;
    private final boolean during;
    private final boolean after;

    HypothesisStrategy(boolean before, boolean during, boolean after) {
        this.before = before;
        this.during = during;
        this.after = after;
    }

    public boolean before() {
        return before;
    }

    public boolean during() {
        return during;
    }

    public boolean after() {
        return after;
    }

    /** As in options and experiments. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Also in the spelling that the format has made its own. */
    public static Optional<HypothesisStrategy> of(String label) {
        String usual = label.equals("continously") ? "continuously" : label;
        return Arrays.stream(values())
                .filter(strategy -> strategy.label().equals(usual))
                .findFirst();
    }
}
