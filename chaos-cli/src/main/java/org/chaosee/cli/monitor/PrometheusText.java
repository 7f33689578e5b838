package org.chaosee.cli.monitor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads figures in Prometheus' text format. */
final class PrometheusText {

    private static final Pattern LINE =
            Pattern.compile("([A-Za-z_:][A-Za-z0-9_:]*)(\\{.*\\})?\\s+(\\S+)(?:\\s+-?\\d+)?\\s*");

    private PrometheusText() {}

    /**
     * The figures by their names, without the prefixes that older servers put before them, and with all labels added up. What is
     * listed twice, as some servers do for each application, counts once; what is no number is left out.
     */
    static Map<String, Double> parse(String text) {
        Map<String, Double> lines = new LinkedHashMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                String labels = matcher.group(2) == null ? "" : matcher.group(2);
                String name = matcher.group(1).replaceFirst("^(base|vendor)_", "");
                try {
                    double value = Double.parseDouble(matcher.group(3));
                    if (Double.isFinite(value)) {
                        lines.put(name + labels, value);
                    }
                } catch (NumberFormatException e) {
                    // +Inf and the like
                }
            }
        });
        Map<String, Double> sums = new HashMap<>();
        lines.forEach((key, value) -> sums.merge(key.replaceFirst("\\{.*", ""), value, Double::sum));
        return sums;
    }
}
