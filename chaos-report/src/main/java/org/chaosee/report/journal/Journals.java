package org.chaosee.report.journal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads journals, those of Chaos Toolkit as well as ours. */
public final class Journals {

    private Journals() {}

    /**
     * Reads one journal. The file is read once from begin to end, and of its large lists only what a report shows is kept.
     *
     * @throws JournalException when it can't be read, isn't JSON, is no journal, or is a journal of another version
     */
    public static Journal read(Path file) throws JournalException {
        String name = String.valueOf(file.getFileName());
        // The parser hands over to the mapper for the small trees within.
        try (JsonParser parser = new ObjectMapper().createParser(Files.newInputStream(file))) {
            return new JournalReader(name, parser).read();
        } catch (OtherVersionException e) {
            throw new JournalException(name + " is a journal of another version: " + e.getMessage(), e);
        } catch (ShapeException e) {
            throw new JournalException(name + " is no journal: " + e.getMessage(), e);
        } catch (JsonProcessingException e) {
            throw new JournalException(name + " is not JSON: " + place(e), e);
        } catch (NoSuchFileException e) {
            throw new JournalException("There is no file " + file, e);
        } catch (IOException e) {
            throw new JournalException(name + " can't be read: " + e.getMessage(), e);
        }
    }

    private static String place(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ": ";
        return where + e.getOriginalMessage();
    }
}
