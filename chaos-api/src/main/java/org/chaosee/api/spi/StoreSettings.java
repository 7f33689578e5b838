package org.chaosee.api.spi;

/**
 * What the configuration says of the store.
 *
 * @param dataSource JNDI name of the data source ({@code chaos.store.datasource})
 * @param schema who makes the tables ({@code chaos.store.schema})
 */
public record StoreSettings(String dataSource, Schema schema) {

    /** Who makes the tables. */
    public enum Schema {
        /** Chaos EE, at its start, when they aren't there. */
        CREATE,
        /** Somebody else: Chaos EE expects them to be there. */
        NONE
    }
}
