package org.chaosee.proxy.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chaosee.proxy.model.Attribute;
import org.chaosee.proxy.model.ToxicType;
import org.junit.jupiter.api.Test;

/** Holds the reference pages to the flags and the toxics that there are. */
class ProxyPagesTest {

    private static final Path PAGES = Path.of("..", "docs", "reference");

    /** The rows of the table below that heading. */
    private static List<String> rows(String page, String heading) throws IOException {
        List<String> lines = Files.readAllLines(PAGES.resolve(page));
        return lines.subList(lines.indexOf(heading) + 1, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    private static Stream<String> cells(String row) {
        return Arrays.stream(row.split("\\|", -1)).map(String::strip).skip(1);
    }

    @Test
    void theFlagsAreListed() throws IOException {
        assertThat(rows("proxy-cli.md", "## Flags").stream().map(row -> row.split("`", -1)[1]))
                .containsExactlyElementsOf(Arrays.stream(Flag.values())
                        .map(flag -> ("-" + flag.label() + " " + flag.argument()).strip())
                        .toList());
    }

    @Test
    void theToxicsAreListedWithTheirAttributes() throws IOException {
        List<String> expected = new ArrayList<>();
        for (ToxicType type : ToxicType.values()) {
            if (type.attributes().isEmpty()) {
                expected.add("`%s` – –".formatted(type.label()));
            }
            for (Attribute attribute : type.attributes()) {
                expected.add("`%s` `%s` %s".formatted(type.label(), attribute.name(), attribute.unit()));
            }
        }
        assertThat(rows("proxy-api.md", "## Toxics").stream()
                        .map(row -> String.join(" ", cells(row).limit(3).toList())))
                .containsExactlyElementsOf(expected);
    }
}
