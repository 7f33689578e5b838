package org.chaosee.api.spi;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of a store, with the condition on which it may be made. */
public sealed interface Change {

    /** The action that is changed. */
    UUID id();

    /** Stores a new document, on condition that neither its id nor its name is taken. */
    record Create(UUID id, Map<String, @Nullable Object> document) implements Change {}

    /** Replaces a document, on condition that its version is still that one, and that its name is nobody else's. */
    record Update(UUID id, long ifVersion, Map<String, @Nullable Object> document) implements Change {}

    /** Removes a document, on condition that its version is still that one. */
    record Delete(UUID id, long ifVersion) implements Change {}
}
