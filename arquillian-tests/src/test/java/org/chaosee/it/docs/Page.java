package org.chaosee.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page of the documentation, as its fenced blocks. */
record Page(List<Block> blocks) {

    /**
     * One fenced block.
     *
     * @param heading the latest heading above it
     * @param language what stands behind the opening fence; empty when nothing does
     */
    record Block(String heading, String language, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }
    }

    /** Reads a page by its path from the project's root. */
    static Page read(String path) {
        try {
            return new Page(blocks(Files.readAllLines(Path.of("..").resolve(path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        String heading = "";
        Block open = null;
        for (String line : lines) {
            if (line.startsWith("```")) {
                if (open == null) {
                    open = new Block(heading, line.substring(3), new ArrayList<>());
                } else {
                    blocks.add(open);
                    open = null;
                }
            } else if (open != null) {
                open.lines().add(line);
            } else if (line.startsWith("#")) {
                heading = line.replaceFirst("^#+ ", "");
            }
        }
        return blocks;
    }

    /** The first block below that heading. */
    Block first(String heading) {
        return blocks.stream()
                .filter(block -> block.heading().equals(heading))
                .findFirst()
                .orElseThrow();
    }
}
