package org.chaosee.core.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoreState;
import org.chaosee.api.spi.StoredAction;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.log.LogMessage;
import org.jspecify.annotations.Nullable;

/**
 * Reads a store's documents, and those that are known to be valid only when they changed. A document that is not valid,
 * or that can't be read at all, is left out, and logged once; the others still count.
 *
 * <p>Used by one thread at a time.
 */
final class DocumentReader {

    private final ActionCodec codec;
    private final RefreshLog log;
    private StoreSnapshot latest = new StoreSnapshot(new StoreState(-1, null), List.of());
    private Map<StoredAction, VersionedAction> valid = Map.of();
    private Set<StoredAction> skipped = Set.of();

    DocumentReader(ActionCodec codec, RefreshLog log) {
        this.codec = codec;
        this.log = log;
    }

    StoredActions read(StoreSnapshot snapshot) {
        Map<StoredAction, VersionedAction> read = new HashMap<>();
        Set<StoredAction> leftOut = new HashSet<>();
        for (StoredAction stored : snapshot.actions()) {
            VersionedAction known = valid.get(stored);
            VersionedAction action = known != null ? known : decode(stored);
            if (action != null) {
                read.put(stored, action);
            } else {
                leftOut.add(stored);
            }
        }
        latest = snapshot;
        valid = read;
        skipped = leftOut;
        return new StoredActions(
                snapshot.state(),
                List.copyOf(read.values()),
                leftOut.size(),
                leftOut.stream().flatMap(stored -> deletable(stored).stream()).toList());
    }

    /**
     * Looks again at what the latest reading left out: an expiry that was too far in the future then may not be any
     * more. Empty when nothing came of it.
     */
    Optional<StoredActions> readAgain() {
        return skipped.stream().anyMatch(stored -> decode(stored) != null)
                ? Optional.of(read(latest))
                : Optional.empty();
    }

    private @Nullable VersionedAction decode(StoredAction stored) {
        try {
            return new VersionedAction(codec.readStored(stored.document()), stored.version());
        } catch (InvalidRequestException e) {
            tell(stored, String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // Nobody knows of such a document, but it would take all the others with it.
            tell(stored, e.toString());
        }
        return null;
    }

    private void tell(StoredAction stored, String why) {
        if (!skipped.contains(stored)) {
            Map<String, @Nullable Object> document = stored.document();
            log.log(LogMessage.BAD_ROW, document.get("name") + " (" + document.get("id") + ")", why);
        }
    }

    private static Optional<StoredRow> deletable(StoredAction stored) {
        Map<String, @Nullable Object> document = stored.document();
        return id(document.get("id"))
                .map(id -> new StoredRow(
                        id, document.get("name") instanceof String name ? name : id.toString(), stored.version()));
    }

    private static Optional<UUID> id(@Nullable Object given) {
        String text = String.valueOf(given);
        try {
            // What UUID completes, such as 1-2-3-4-5, would be the id of no document.
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
