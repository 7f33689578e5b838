package org.chaosee.cli.monitor;

import java.util.List;

/** Numbers as a row of bars. */
final class Sparkline {

    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /**
     * The latest values that fit, the greatest of them as the highest bar, and only 0 as the lowest.
     *
     * @param values none below 0
     */
    static String of(List<Double> values, int width) {
        List<Double> shown = values.subList(Math.max(0, values.size() - width), values.size());
        double most = shown.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        StringBuilder line = new StringBuilder();
        for (double value : shown) {
            int height = most == 0 || value <= 0 ? 0 : (int) Math.ceil(value / most * (BARS.length() - 1));
            line.append(BARS.charAt(Math.min(height, BARS.length() - 1)));
        }
        return line.toString();
    }
}
