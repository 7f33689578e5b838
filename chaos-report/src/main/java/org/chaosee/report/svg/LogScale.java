package org.chaosee.report.svg;

import java.util.ArrayList;
import java.util.List;
import org.chaosee.report.timeline.Curve;

/**
 * A logarithmic scale over whole decades: what is ten times as slow is as much higher everywhere.
 *
 * @param from the exponent of the lowest decade
 * @param to the exponent of the end of the highest, greater than {@code from}
 * @param greatest of all values; NaN when there is none
 */
record LogScale(int from, int to, double greatest) {

    static LogScale of(List<Curve> curves) {
        double least = curves.stream()
                .mapToDouble(Curve::least)
                .filter(value -> !Double.isNaN(value))
                .min()
                .orElse(Double.NaN);
        double most = curves.stream()
                .mapToDouble(Curve::most)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(Double.NaN);
        if (Double.isNaN(least)) {
            return new LogScale(-3, 0, most);
        }
        int from = Math.max(-6, (int) Math.floor(Math.log10(least)));
        int to = (int) Math.ceil(Math.log10(Math.max(least, most)));
        return new LogScale(from, Math.max(to, from + 1), most);
    }

    boolean isEmpty() {
        return Double.isNaN(greatest);
    }

    /** From 0 at the top to 100 at the bottom. */
    double y(double seconds) {
        double share = (Math.log10(Math.max(seconds, 1e-9)) - from) / (to - from);
        return 100 - 100 * Math.max(0, Math.min(1, share));
    }

    /** The values at which lines are drawn. */
    List<Double> lines() {
        List<Double> result = new ArrayList<>();
        for (int exponent = from; exponent < to; exponent++) {
            result.add(Math.pow(10, exponent));
        }
        return result;
    }
}
