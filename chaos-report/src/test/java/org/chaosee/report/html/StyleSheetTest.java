package org.chaosee.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrasts as WCAG 2.2 has them: 4.5 for letters, 3 for what a picture consists of. */
class StyleSheetTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6})");

    /** The colours of the light, or those of the dark page. */
    private static Map<String, Integer> colours(boolean isDark) {
        String all = StyleSheet.text();
        int dark = all.indexOf("prefers-color-scheme: dark");
        Matcher matcher =
                COLOUR.matcher(isDark ? all.substring(dark, all.indexOf("@media print")) : all.substring(0, dark));
        Map<String, Integer> result = new HashMap<>();
        while (matcher.find()) {
            result.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
        }
        return result;
    }

    private static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int colour) {
        double share = (colour & 0xff) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @CsvSource({
        "text, ground",
        "muted, ground",
        "muted, panel",
        "muted, band",
        "link, ground",
        "good, good-ground",
        "bad, bad-ground",
        "warn, warn-ground",
        "bad, band",
        "ground, gate",
        "ground, method",
        "ground, probe",
        "ground, rollback"
    })
    void letters_can_be_read(String letters, String ground) {
        for (boolean isDark : new boolean[] {false, true}) {
            Map<String, Integer> colours = colours(isDark);
            assertThat(contrast(colours.get(letters), colours.get(ground))).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_is_drawn_can_be_seen(boolean isDark) {
        Map<String, Integer> colours = colours(isDark);

        for (String name : List.of(
                "fault",
                "up",
                "down",
                "silent",
                "gone",
                "halted",
                "store",
                "requests",
                "p50",
                "p95",
                "p99",
                "s0",
                "s1",
                "s2",
                "s3",
                "s4",
                "s5")) {
            assertThat(contrast(colours.get(name), colours.get("ground")))
                    .as(name)
                    .isGreaterThanOrEqualTo(3);
        }
    }
}
