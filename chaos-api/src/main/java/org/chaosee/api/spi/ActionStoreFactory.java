package org.chaosee.api.spi;

/** Opens a kind of store. Found by {@link java.util.ServiceLoader}. */
public interface ActionStoreFactory {

    /** The word that chooses this kind of store in {@code chaos.store}, such as {@code jpa}. */
    String type();

    /**
     * Opens the store; tried again later when it fails.
     *
     * @throws StoreUnavailableException when it can't be opened at present
     */
    ActionStore open(StoreSettings settings);
}
