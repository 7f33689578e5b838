package org.chaosee.cli.log;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file in UTF-8, maybe compressed, without what colours them; the end of a very long one is lost. */
final class Lines implements Closeable {

    private static final int LONGEST = 64 * 1024;

    private final Reader reader;
    private final char[] buffer = new char[LONGEST];
    private int place;
    private int filled;

    private Lines(Reader reader) {
        this.reader = reader;
    }

    static Lines of(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), LONGEST);
        if (file.toString().endsWith(".gz")) {
            bytes = new GZIPInputStream(bytes, LONGEST);
        }
        return new Lines(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /** Null at the end. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        boolean any = false;
        while (true) {
            if (place == filled) {
                filled = Math.max(0, reader.read(buffer));
                place = 0;
                if (filled == 0) {
                    return any ? plain(line) : null;
                }
            }
            int start = place;
            while (place < filled && buffer[place] != '\n') {
                place++;
            }
            any = true;
            line.append(buffer, start, Math.min(place - start, LONGEST - line.length()));
            if (place < filled) {
                place++;
                return plain(line);
            }
        }
    }

    private static String plain(StringBuilder line) {
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        String text = line.toString();
        return text.indexOf('\u001B') < 0 ? text : text.replaceAll("\u001B\\[[0-9;]*m", "");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
