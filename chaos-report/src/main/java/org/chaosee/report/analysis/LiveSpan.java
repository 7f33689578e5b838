package org.chaosee.report.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.report.journal.LiveActions;
import org.chaosee.report.journal.Observed;
import org.jspecify.annotations.Nullable;

/**
 * A time in which an action was live that the servers did not have before the method's first one began.
 *
 * @param isOver false when it still was at the end of what was observed
 */
public record LiveSpan(Instant from, Instant to, boolean isOver) {

    /** In the order of time. Actions that somebody else had armed before {@code begin} don't count. */
    public static List<LiveSpan> since(Instant begin, Observed observed) {
        List<String> earlier = before(begin, observed);
        List<LiveSpan> result = new ArrayList<>();
        @Nullable Instant from = null;
        for (LiveActions change : observed.actions()) {
            boolean isLive = !change.at().isBefore(begin) && !earlier.containsAll(change.live());
            if (isLive && from == null) {
                from = change.at();
            } else if (!isLive && from != null) {
                result.add(new LiveSpan(from, change.at(), true));
                from = null;
            }
        }
        if (from != null) {
            result.add(new LiveSpan(from, from.isAfter(observed.to()) ? from : observed.to(), false));
        }
        return result;
    }

    /** The actions that somebody else had armed before. */
    static List<String> before(Instant begin, Observed observed) {
        return observed.actions().stream()
                .filter(change -> change.at().isBefore(begin))
                .reduce((first, last) -> last)
                .map(LiveActions::live)
                .orElseGet(List::of);
    }
}
