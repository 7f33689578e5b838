package org.chaosee.core.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chaosee.api.spi.StoreSnapshot;
import org.chaosee.api.spi.StoredAction;
import org.chaosee.core.codec.ActionCodec;
import org.chaosee.core.codec.InvalidActionException;
import org.chaosee.core.log.ChaosLog;
import org.chaosee.core.log.LogMessage;
import org.jspecify.annotations.Nullable;

/**
 * Reads a store's documents, and those that are known to be valid only when they changed. A document that is not valid is
 * left out, and logged once; the others still count. It is looked at again the next time, for what is too far in the
 * future now may not be then.
 *
 * <p>Used by one thread at a time.
 */
final class DocumentReader {

    private final ActionCodec codec;
    private Map<StoredAction, VersionedAction> valid = Map.of();
    private Set<StoredAction> told = Set.of();

    DocumentReader(ActionCodec codec) {
        this.codec = codec;
    }

    StoredActions read(StoreSnapshot snapshot) {
        Map<StoredAction, VersionedAction> read = new HashMap<>();
        Set<StoredAction> skipped = new HashSet<>();
        for (StoredAction stored : snapshot.actions()) {
            VersionedAction known = valid.get(stored);
            VersionedAction action = known != null ? known : decode(stored);
            if (action != null) {
                read.put(stored, action);
            } else {
                skipped.add(stored);
            }
        }
        valid = read;
        told = skipped;
        return new StoredActions(snapshot.revision(), List.copyOf(read.values()), skipped.size());
    }

    private @Nullable VersionedAction decode(StoredAction stored) {
        try {
            return new VersionedAction(codec.readStored(stored.document()), stored.version());
        } catch (InvalidActionException e) {
            if (!told.contains(stored)) {
                ChaosLog.log(
                        LogMessage.BAD_ROW,
                        String.valueOf(stored.document().get("name")),
                        String.valueOf(e.getMessage()));
            }
            return null;
        }
    }
}
