package org.chaosee.api.spi;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of a store. */
public sealed interface Change {

    /** A change of one action, with the condition on which it may be made. */
    sealed interface OfAction extends Change {

        /** The action that is changed. */
        UUID id();
    }

    /** Stores a new document, on condition that neither its id nor its name is taken. */
    record Create(UUID id, Map<String, @Nullable Object> document) implements OfAction {}

    /** Replaces a document, on condition that its version is still that one, and that its name is nobody else's. */
    record Update(UUID id, long ifVersion, Map<String, @Nullable Object> document) implements OfAction {}

    /** Removes a document, on condition that its version is still that one. */
    record Delete(UUID id, long ifVersion) implements OfAction {}

    /** Halts all nodes, on condition that no halt is in force. */
    record Halt(org.chaosee.api.halt.Halt halt) implements Change {}

    /** Lifts the halt, on condition that it is still that one. */
    record Lift(org.chaosee.api.halt.Halt halt) implements Change {}
}
