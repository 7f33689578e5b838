package org.chaosee.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What newcomers and machines rely on in the README and the pages. */
class ReadmeIT {

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");

    @Test
    void runAndTestOpenWithOneCommandEach() throws IOException {
        Page readme = Page.read("README.md");

        assertThat(readme.first("Run").lines()).hasSize(1);
        assertThat(readme.first("Test").lines()).hasSize(1);
        assertThat(Files.readAllLines(Path.of("..", ".ci", "run")))
                .contains(readme.first("Test").text());
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                assertThat(page.resolveSibling(link.group(1)))
                        .as("a link of " + page)
                        .exists();
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("..", "docs"))) {
            return Stream.concat(Stream.of(Path.of("..", "README.md")), docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        }
    }
}
