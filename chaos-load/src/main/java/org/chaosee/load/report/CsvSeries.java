package org.chaosee.load.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.chaosee.load.figures.Latency;
import org.chaosee.load.figures.LoadListener;
import org.chaosee.load.figures.SecondFigures;
import org.jspecify.annotations.Nullable;

/** Writes a line for each second, as soon as it is told. Durations are seconds; those of no requests are empty. */
public final class CsvSeries implements LoadListener, AutoCloseable {

    private static final String HEAD = "at,sent,ok,errors,skipped,p50,p95,p99,max";

    private final Writer writer;

    /**
     * Writes the head. The writer is closed by {@link #close()}.
     *
     * @throws UncheckedIOException when it can't be written
     */
    public CsvSeries(Writer writer) {
        this.writer = writer;
        line(HEAD);
    }

    /**
     * To that file, which is replaced.
     *
     * @throws IOException when the head can't be written
     */
    public static CsvSeries to(Path file) throws IOException {
        Writer writer = Files.newBufferedWriter(file);
        try {
            return new CsvSeries(writer);
        } catch (UncheckedIOException e) {
            try (writer) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }

    /**
     * Writes its line.
     *
     * @throws UncheckedIOException when it can't be written, which ends the run
     */
    @Override
    public void second(SecondFigures second) {
        line(String.join(
                ",",
                Times.text(second.at()),
                String.valueOf(second.sent()),
                String.valueOf(second.ok()),
                String.valueOf(second.errors()),
                String.valueOf(second.skipped()),
                text(second.latency(), Latency::p50),
                text(second.latency(), Latency::p95),
                text(second.latency(), Latency::p99),
                text(second.latency(), Latency::max)));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static String text(@Nullable Latency latency, Function<Latency, Duration> member) {
        return latency == null ? "" : String.format(Locale.ROOT, "%.6f", Times.seconds(member.apply(latency)));
    }

    private void line(String text) {
        try {
            writer.write(text);
            writer.write('\n');
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
