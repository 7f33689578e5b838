package org.chaosee.core.store;

import org.chaosee.api.spi.ActionStore;
import org.chaosee.api.spi.ActionStoreFactory;
import org.chaosee.api.spi.StoreSettings;

/** Opens a {@link MemoryActionStore}. */
public final class MemoryActionStoreFactory implements ActionStoreFactory {

    public static final String TYPE = "memory";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public ActionStore open(StoreSettings settings) {
        return new MemoryActionStore();
    }
}
