package org.chaosee.jpa.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a member of a document lies in a column.
 *
 * @param <C> what the column holds
 */
interface Form<C> {

    /** The column's value, or null when the column can't hold this member as it is. */
    @Nullable
    C toColumn(Object member);

    /** The member that the column's value stands for. */
    @Nullable
    Object toMember(C column);

    /** Text as it is, up to that many characters. */
    static Form<String> text(int maxLength) {
        return new Form<>() {
            @Override
            public @Nullable String toColumn(Object member) {
                // PostgreSQL has no character zero in its texts; in JSON it is escaped.
                return member instanceof String text && text.length() <= maxLength && text.indexOf('\0') < 0
                        ? text
                        : null;
            }

            @Override
            public Object toMember(String column) {
                return column;
            }
        };
    }

    /** A truth value. */
    static Form<Boolean> truth() {
        return new Form<>() {
            @Override
            public @Nullable Boolean toColumn(Object member) {
                return member instanceof Boolean truth ? truth : null;
            }

            @Override
            public Object toMember(Boolean column) {
                return column;
            }
        };
    }

    /** A whole number; it is read as a {@code Long}. */
    static Form<Long> whole() {
        return new Form<>() {
            @Override
            public @Nullable Long toColumn(Object member) {
                return member instanceof Long || member instanceof Integer ? ((Number) member).longValue() : null;
            }

            @Override
            public Object toMember(Long column) {
                return column;
            }
        };
    }

    /**
     * An instant, to the microsecond, in a width that sorts: {@code 2026-01-01T12:15:00.000000Z}. It is read in the
     * shape of {@link Instant#toString()}; text that is no instant, which only a hand can have written, as it is.
     */
    static Form<String> instant() {
        DateTimeFormatter sortable = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
                .withZone(ZoneOffset.UTC);
        return new Form<>() {
            @Override
            public @Nullable String toColumn(Object member) {
                Instant instant = member instanceof String text ? parse(text) : null;
                String column = instant == null ? "" : sortable.format(instant);
                return column.length() == "2026-01-01T12:15:00.000000Z".length() ? column : null;
            }

            @Override
            public Object toMember(String column) {
                Instant instant = parse(column);
                return instant == null ? column : instant.toString();
            }

            private static @Nullable Instant parse(String text) {
                try {
                    return Instant.parse(text);
                } catch (DateTimeException e) {
                    return null;
                }
            }
        };
    }

    /** Anything, as JSON; text that is no JSON, which only a hand can have written, is read as it is. */
    static Form<String> json(JsonText json) {
        return new Form<>() {
            @Override
            public String toColumn(Object member) {
                return json.write(member);
            }

            @Override
            public @Nullable Object toMember(String column) {
                try {
                    return json.read(column);
                } catch (RuntimeException e) {
                    // Parsers differ in what they throw. One unreadable row must not keep the others from being read.
                    return column;
                }
            }
        };
    }
}
