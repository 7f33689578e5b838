package org.chaosee.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
        // A name that nothing else has, and nobody can guess: where others may write, too, a link could wait there.
        Path fresh = place.resolveSibling(place.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            Files.createFile(fresh);
            keepRights(place, fresh);
            Files.writeString(fresh, text);
            Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Who may not read the one before may not read the next one either. */
    private static void keepRights(Path place, Path fresh) throws IOException {
        @Nullable PosixFileAttributeView rights = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        if (rights != null && Files.exists(place)) {
            Files.setPosixFilePermissions(fresh, rights.readAttributes().permissions());
        }
    }

    /** Such as {@code /dev/null}, which must not become a file. */
    public static boolean isSpecial(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }
}
