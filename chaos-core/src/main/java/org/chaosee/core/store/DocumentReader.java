package org.chaosee.core.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoredAction;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.codec.InvalidActionException;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;

/**
 * Reads a store's documents, and only those that changed since the last time. A document that is not valid is logged
 * once and left out; the others still count.
 *
 * <p>Used by one thread at a time.
 */
final class DocumentReader {

    private final ActionCodec codec;
    private Map<Long, List<Entry>> known = Map.of();

    /** What became of one document; its action is null when it isn't valid. */
    private record Entry(StoredAction stored, List<VersionedAction> action) {}

    DocumentReader(ActionCodec codec) {
        this.codec = codec;
    }

    StoredActions read(StoreSnapshot snapshot) {
        Map<Long, List<Entry>> entries = new HashMap<>();
        List<VersionedAction> actions = new ArrayList<>(snapshot.actions().size());
        int skipped = 0;
        for (StoredAction stored : snapshot.actions()) {
            Entry entry = entry(stored);
            entries.computeIfAbsent(stored.version(), version -> new ArrayList<>(1))
                    .add(entry);
            actions.addAll(entry.action());
            skipped += entry.action().isEmpty() ? 1 : 0;
        }
        known = entries;
        return new StoredActions(snapshot.revision(), actions, skipped);
    }

    private Entry entry(StoredAction stored) {
        for (Entry entry : known.getOrDefault(stored.version(), List.of())) {
            // Equal documents, not only equal versions: a row may have been changed by hand.
            if (entry.stored().document().equals(stored.document())) {
                return entry;
            }
        }
        try {
            VersionedAction action = new VersionedAction(codec.readStored(stored.document()), stored.version());
            return new Entry(stored, List.of(action));
        } catch (InvalidActionException e) {
            ChaosLog.log(
                    LogMessage.BAD_ROW, String.valueOf(stored.document().get("name")), String.valueOf(e.getMessage()));
            return new Entry(stored, List.of());
        }
    }
}
