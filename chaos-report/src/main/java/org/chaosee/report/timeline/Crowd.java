package org.chaosee.report.timeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Of bars of one kind that begin at the same place, the longest is enough: the others would lie beneath it. */
final class Crowd {

    /** Places that can be told apart. */
    private static final int PLACES = Strip.COLUMNS / 2;

    private Crowd() {}

    static List<Bar> thinned(List<Bar> bars) {
        Map<String, Bar> longest = new LinkedHashMap<>();
        for (Bar bar : bars) {
            long place = Math.round(bar.from() * PLACES / 100);
            longest.merge(bar.kind() + " " + place, bar, (one, other) -> other.to() > one.to() ? other : one);
        }
        return List.copyOf(longest.values());
    }
}
