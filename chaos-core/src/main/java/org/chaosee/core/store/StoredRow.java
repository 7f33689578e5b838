package org.chaosee.core.store;

import java.util.UUID;

/**
 * What is needed to delete a stored document, be it a valid action or not.
 *
 * @param id its id
 * @param name its name; its id when it has none that can be read
 * @param version the store's revision that last changed it
 */
public record StoredRow(UUID id, String name, long version) {}
