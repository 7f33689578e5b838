package org.chaosee.report.svg;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.chaosee.report.text.Words;
import org.chaosee.report.timeline.Counts;
import org.chaosee.report.timeline.Curve;
import org.chaosee.report.timeline.Strip;
import org.chaosee.report.timeline.StripRun;
import org.chaosee.report.timeline.Timeline;

/** The data of paths, one path for a whole series. */
final class Paths {

    /** Of a plot, before it is stretched. */
    static final int WIDTH = 1000;

    private Paths() {}

    /** What is good is flat, what isn't is high, so that it is seen without colours, too. */
    static String strip(Strip strip, String state) {
        boolean isGood = state.equals("up") || state.equals("met");
        StringBuilder path = new StringBuilder();
        for (StripRun run : strip.runs()) {
            if (run.state().equals(state)) {
                path.append('M')
                        .append(run.from())
                        .append(isGood ? " 35H" : " 0H")
                        .append(run.to());
                path.append(isGood ? "V65H" : "V100H").append(run.from()).append('Z');
            }
        }
        return path.toString();
    }

    static long greatestSum(List<Counts> counts) {
        long[] sums = new long[counts.get(0).sums().length];
        counts.forEach(series -> Arrays.setAll(sums, i -> sums[i] + series.sums()[i]));
        return Arrays.stream(sums).max().orElse(0);
    }

    /** Columns on top of those below; where there is nothing, nothing is drawn. */
    static String steps(List<Counts> below, Counts series, long most, Timeline timeline) {
        Columns columns = Columns.of(timeline);
        StringBuilder path = new StringBuilder();
        long[] sums = series.sums();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] == 0) {
                continue;
            }
            int index = i;
            long base = below.stream().mapToLong(other -> other.sums()[index]).sum();
            boolean isBegin = i == 0 || sums[i - 1] == 0 || !below.isEmpty();
            boolean isEnd = i + 1 == sums.length || sums[i + 1] == 0 || !below.isEmpty();
            if (isBegin) {
                path.append('M').append(columns.x(i)).append(' ').append(height(base, most));
            }
            path.append('V').append(height(base + sums[i], most)).append('H').append(columns.x(i + 1));
            if (isEnd) {
                path.append('V').append(height(base, most));
                // All the way back would cross what lies between; the ground is straight only at the bottom.
                path.append('Z');
            }
        }
        return path.toString();
    }

    private static String height(long count, long most) {
        return number(most == 0 ? 100 : 100 - 100.0 * count / most);
    }

    /** A line with holes where there are no values. */
    static String line(Curve curve, LogScale scale, Timeline timeline) {
        Columns columns = Columns.of(timeline);
        StringBuilder path = new StringBuilder();
        boolean isDown = false;
        for (int i = 0; i < curve.values().length; i++) {
            double value = curve.values()[i];
            if (Double.isNaN(value)) {
                isDown = false;
                continue;
            }
            path.append(isDown ? 'L' : 'M')
                    .append(columns.middle(i))
                    .append(' ')
                    .append(number(scale.y(value)));
            if (!isDown) {
                // A value alone is a dot.
                path.append("h0");
            }
            isDown = true;
        }
        return path.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }

    /**
     * Where the buckets lie.
     *
     * @param offset of the first
     * @param width of one
     */
    private record Columns(double offset, double width) {

        static Columns of(Timeline timeline) {
            double length = Words.inSeconds(timeline.axis().length());
            double offset = Words.inSeconds(
                    Duration.between(timeline.axis().from(), timeline.grid().from()));
            double width = timeline.grid().seconds();
            return new Columns(WIDTH * offset / length, WIDTH * width / length);
        }

        String x(int index) {
            return number(Math.max(0, Math.min(WIDTH, offset + width * index)));
        }

        String middle(int index) {
            return number(Math.max(0, Math.min(WIDTH, offset + width * (index + 0.5))));
        }
    }
}
