package org.chaosee.cli.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.chaosee.cli.log.format.Head;
import org.chaosee.cli.log.format.Level;
import org.chaosee.cli.log.format.LocalTimes;
import org.chaosee.cli.log.format.LogFormats;
import org.chaosee.cli.shell.CommandException;
import org.chaosee.cli.shell.ExitCode;
import org.jspecify.annotations.Nullable;

/** Reads the log of a server from its beginning to its end, in the memory of one record. */
public final class LogFile {

    private final Path file;
    private final ZoneId zone;
    private final @Nullable LocalDate firstDay;

    /**
     * Nothing is read yet.
     *
     * @param zone of times that name none
     * @param firstDay of times without a date; null for that which makes the last one fit the time of the file
     */
    public LogFile(Path file, ZoneId zone, @Nullable LocalDate firstDay) {
        this.file = file;
        this.zone = zone;
        this.firstDay = firstDay;
    }

    /**
     * Tells of all its records in their order.
     *
     * @return how many there were
     * @throws CommandException when it can't be read, or no line of it is one of a log
     */
    public long read(Consumer<LogRecord> records) {
        if (!Files.isRegularFile(file)) {
            throw new CommandException(ExitCode.USAGE, "There is no file " + file);
        }
        try {
            LocalDate day = firstDay == null ? guessedDay() : firstDay;
            LogFormats formats = new LogFormats(new LocalTimes(zone, day));
            long count = read(formats, records);
            if (count == 0 && Files.size(file) > 0) {
                throw new CommandException(
                        ExitCode.INVALID,
                        "No line of " + file + " begins with a time and a level; known are",
                        formats.descriptions());
            }
            return count;
        } catch (IOException e) {
            throw new CommandException(ExitCode.USAGE, file + " can't be read: " + e.getMessage());
        }
    }

    private long read(LogFormats formats, Consumer<LogRecord> records) throws IOException {
        long count = 0;
        try (Lines lines = Lines.of(file)) {
            Pending pending = null;
            for (String line = lines.next(); line != null; line = lines.next()) {
                Optional<Head> head = formats.head(line);
                if (head.isPresent()) {
                    count++;
                    tell(pending, records);
                    pending = new Pending(head.get());
                } else if (pending != null) {
                    pending.add(line);
                }
            }
            tell(pending, records);
        }
        return count;
    }

    private static void tell(@Nullable Pending pending, Consumer<LogRecord> records) {
        if (pending != null) {
            records.accept(pending.end());
        }
    }

    /** The last record was written when the file was; each time the clock goes back, there is a midnight in between. */
    private LocalDate guessedDay() throws IOException {
        LocalDate last =
                Files.getLastModifiedTime(file).toInstant().atZone(zone).toLocalDate();
        long midnights = 0;
        try (Lines lines = Lines.of(file)) {
            LocalTime before = null;
            for (String line = lines.next(); line != null; line = lines.next()) {
                LocalTime time = LogFormats.bareTime(line).orElse(null);
                if (before != null && time != null) {
                    midnights += LocalTimes.isBack(before, time) ? 1 : LocalTimes.isBack(time, before) ? -1 : 0;
                }
                before = time == null ? before : time;
            }
        }
        return last.minusDays(midnights);
    }

    /** A record whose lines still come. */
    private static final class Pending {

        private final Head head;
        private final TraceReader trace = new TraceReader();
        private @Nullable Level level;
        private String message;

        Pending(Head head) {
            this.head = head;
            this.level = head.level();
            this.message = head.message();
            trace.read(message);
            head.exception().lines().limit(10_000).forEach(trace::read);
        }

        void add(String line) {
            String text = line.endsWith("]") ? line.replaceFirst("(\\]\\]|\\|#\\])$", "") : line;
            if (level == null) {
                int colon = text.indexOf(": ");
                level = colon < 0 ? Level.OTHER : levelOf(text.substring(0, colon));
                text = level == Level.OTHER ? text : text.substring(colon + 2);
            }
            if (message.isBlank()) {
                message = text.strip();
            }
            trace.read(text);
        }

        /** The name of a level in the language of the server. */
        private static Level levelOf(String name) {
            return switch (name) {
                case "SCHWERWIEGEND", "GRAVE", "ERNSTIG" -> Level.ERROR;
                case "WARNUNG", "AVERTISSEMENT", "ADVERTENCIA", "AVVERTENZA", "WAARSCHUWING" -> Level.WARNING;
                default -> Level.of(name);
            };
        }

        LogRecord end() {
            if (level != null && level != Level.OTHER) {
                trace.readEnd(message);
            }
            return new LogRecord(
                    head.at(),
                    level == null ? Level.OTHER : level,
                    head.logger(),
                    message,
                    trace.exception(),
                    trace.rootCause());
        }
    }
}
