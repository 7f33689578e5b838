package org.chaosee.report.journal;

import java.util.List;

/**
 * How the run ended for whoever started it.
 *
 * @param code 0 when it ran, and there is nothing to worry about
 * @param reasons sentences
 */
public record Exit(int code, List<String> reasons) {

    public Exit {
        reasons = List.copyOf(reasons);
    }
}
