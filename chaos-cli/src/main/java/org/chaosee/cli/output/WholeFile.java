package org.chaosee.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file whole or not at all: whoever reads it meanwhile, or when it could not be written, has the one before. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes it, in UTF-8.
     *
     * @throws IOException when it can't be written; what was there before is there still, unless it was no file
     */
    public static void write(Path file, String text) throws IOException {
        if (isSpecial(file)) {
            Files.writeString(file, text);
        } else {
            // A link stays one, and what it leads to is replaced.
            replace(Files.exists(file) ? file.toRealPath() : file, text);
        }
    }

    private static void replace(Path place, String text) throws IOException {
        Path fresh = place.resolveSibling(place.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try {
            // Where others may write, too, there could be a link of that name by now, which must not be followed.
            Files.writeString(fresh, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Such as {@code /dev/null}, which must not become a file. */
    public static boolean isSpecial(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }
}
