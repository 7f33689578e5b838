package org.chaosee.cli.log.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Points in time as logs spell them: {@code 2026-01-01T12:00:00.123+0000}, {@code 2026-01-01 12:00:00,123}, with a zone or without. */
final class Stamps {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Stamps() {}

    /**
     * The instant, or nothing when it isn't one.
     *
     * @param zone holds when the text names none
     */
    static Optional<Instant> read(String text, ZoneId zone) {
        String iso = text.strip()
                .replace(',', '.')
                .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +", "$1T")
                .replace(" ", "");
        try {
            TemporalAccessor read = FORMAT.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof OffsetDateTime offset
                            ? offset.toInstant()
                            : LocalDateTime.from(read).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
