package org.chaosee.report.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts what overlaps one below the other. */
final class Lanes {

    /** What a character takes of the picture's width where there is little room. */
    static final double CHARACTER = 1.85;

    private static final double GAP = 1;

    private Lanes() {}

    /** Bars with their names beside them. A name that would leave the picture on the right ends where its bar does. */
    static List<Bar> labelled(List<Bar> bars, int mostLanes) {
        return packed(bars, mostLanes, true);
    }

    /** Bars alone. */
    static List<Bar> bare(List<Bar> bars, int mostLanes) {
        return packed(bars, mostLanes, false);
    }

    private static List<Bar> packed(List<Bar> bars, int mostLanes, boolean isLabelled) {
        List<Bar> sorted = new ArrayList<>(bars);
        sorted.sort(Comparator.comparingDouble(Bar::from));
        List<Double> ends = new ArrayList<>();
        List<Bar> result = new ArrayList<>();
        for (Bar bar : sorted) {
            double width = isLabelled ? bar.label().length() * CHARACTER + GAP : 0;
            boolean isAtEnd = isLabelled && bar.from() + width > 100;
            double from = isAtEnd ? Math.min(bar.from(), Math.max(0, bar.to() - width)) : bar.from();
            double to = isAtEnd ? bar.to() : Math.max(bar.to(), bar.from() + width);
            int lane = 0;
            while (lane < ends.size() && lane < mostLanes - 1 && from < ends.get(lane) + GAP) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(to);
            } else {
                ends.set(lane, Math.max(ends.get(lane), to));
            }
            result.add(bar.in(lane, isAtEnd));
        }
        return result;
    }
}
