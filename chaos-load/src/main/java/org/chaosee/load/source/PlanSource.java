package org.chaosee.load.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a plan, in UTF-8. */
public final class PlanSource {

    private PlanSource() {}

    /** Its extension tells the notation. */
    public static JsonNode read(Path file) throws SourceException {
        SourceNotation notation = SourceNotation.ofFile(file.toString())
                .orElseThrow(() -> new SourceException("The name has to end in .json, .yaml or .yml: " + file));
        try {
            return notation.read(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new SourceException("There is no file " + file, e);
        } catch (CharacterCodingException e) {
            throw new SourceException("The file is not in UTF-8: " + file, e);
        } catch (IOException e) {
            throw new SourceException("The file can't be read: " + file, e);
        }
    }
}
