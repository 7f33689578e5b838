package org.chaosee.jpa.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Objects;
import org.chaosee.api.halt.Halt;
import org.chaosee.api.spi.Change;
import org.chaosee.api.spi.StoreConflictException;
import org.chaosee.api.spi.StoreConflictException.Reason;
import org.chaosee.api.spi.StoreState;
import org.chaosee.api.spi.StoreWrite;
import org.jspecify.annotations.Nullable;

/** Carries out changes in the order given, within one transaction. */
final class ActionWriter {

    private final EntityManager entityManager;
    private final ActionTable table;
    private final AuditTable audit;
    private final Documents documents;

    ActionWriter(EntityManager entityManager, Documents documents) {
        this.entityManager = entityManager;
        this.table = new ActionTable(entityManager);
        this.audit = new AuditTable(entityManager, documents.json());
        this.documents = documents;
    }

    /**
     * @return the revision that the changes made
     * @throws StoreConflictException when a condition doesn't hold
     * @throws UniquenessException when the database refused an id or a name that seemed free
     */
    long write(StoreWrite write) {
        // First of all: from here on no other writer is at work, so what is checked holds until the commit.
        StoreState state = write.changes().isEmpty() ? table.lock() : table.raiseRevision();
        if (write.arming() != null && state.halt() != null) {
            throw new StoreConflictException(Reason.HALTED, write.arming());
        }
        for (Change change : write.changes()) {
            if (change instanceof Change.OfAction ofAction) {
                write(ofAction, state.revision());
                flush(ofAction);
            } else if (change instanceof Change.Halt halt) {
                requireHalt(null, state.halt());
                table.halt(halt.halt());
            } else if (change instanceof Change.Lift lift) {
                requireHalt(lift.halt(), state.halt());
                table.lift();
            }
        }
        audit.add(write.entries());
        return state.revision();
    }

    private void write(Change.OfAction change, long revision) {
        if (change instanceof Change.Create create) {
            ActionRow row = new ActionRow(create.id().toString(), Documents.nameOf(create.document()));
            requireFree(create, table.hasId(row.id) || table.hasOther(row.id, row.name));
            documents.write(create.document(), row);
            row.version = revision;
            entityManager.persist(row);
        } else if (change instanceof Change.Update update) {
            ActionRow row = require(update, update.ifVersion());
            String name = Documents.nameOf(update.document());
            requireFree(update, !name.equals(row.name) && table.hasOther(row.id, name));
            documents.write(update.document(), row);
            row.version = revision;
        } else if (change instanceof Change.Delete delete) {
            entityManager.remove(require(delete, delete.ifVersion()));
        }
    }

    private ActionRow require(Change.OfAction change, long version) {
        ActionRow row = entityManager.find(ActionRow.class, change.id().toString());
        if (row == null || row.version != version) {
            throw new StoreConflictException(Reason.CHANGED, change.id());
        }
        return row;
    }

    private static void requireHalt(@Nullable Halt expected, @Nullable Halt existing) {
        if (!Objects.equals(expected, existing)) {
            throw StoreConflictException.otherHalt();
        }
    }

    private static void requireFree(Change.OfAction change, boolean taken) {
        if (taken) {
            throw new StoreConflictException(Reason.NAME_TAKEN, change.id());
        }
    }

    /** Sends the change at once: the next one must find it done, and a refusal must be known to be this change's. */
    private void flush(Change.OfAction change) {
        try {
            entityManager.flush();
            entityManager.clear();
        } catch (PersistenceException e) {
            if (UniquenessException.isPossible(e)) {
                throw new UniquenessException(change, e);
            }
            throw e;
        }
    }
}
