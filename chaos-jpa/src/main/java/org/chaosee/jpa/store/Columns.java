package org.chaosee.jpa.store;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What columns hold that a hand, or another version, may have filled: whatever it is, the row can be shown. */
final class Columns {

    private static final UUID NONE = new UUID(0, 0);

    private Columns() {}

    /** The id; the nil UUID for what is none. */
    static UUID uuid(String column) {
        try {
            return UUID.fromString(column);
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    /** The instant; the epoch for what is none. */
    static Instant instant(@Nullable String column) {
        try {
            return column == null ? Instant.EPOCH : Instant.parse(column);
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
