package org.chaosee.cli.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The fenced blocks of a page. */
final class Fences {

    /**
     * One of them.
     *
     * @param language what stands behind the opening fence; empty when nothing does
     */
    record Fence(String language, String text) {}

    private Fences() {}

    static List<Fence> of(Path page) throws IOException {
        List<Fence> fences = new ArrayList<>();
        String language = "";
        StringBuilder text = new StringBuilder();
        boolean open = false;
        for (String line : Files.readAllLines(page)) {
            if (!line.startsWith("```")) {
                text.append(line).append('\n');
            } else if (open) {
                fences.add(new Fence(language, text.toString()));
                open = false;
            } else {
                language = line.substring(3);
                text.setLength(0);
                open = true;
            }
        }
        return fences;
    }
}
