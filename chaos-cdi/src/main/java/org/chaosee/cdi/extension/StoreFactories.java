package org.chaosee.cdi.extension;

import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chaosee.api.spi.ActionStoreFactory;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.store.MemoryActionStoreFactory;

/** The kinds of stores that are there, by their words. */
final class StoreFactories {

    private static final String JPA = "jpa";

    private final SortedMap<String, ActionStoreFactory> factories = new TreeMap<>();

    StoreFactories(ClassLoader loader) {
        ServiceLoader.load(ActionStoreFactory.class, loader).forEach(factory -> factories.put(factory.type(), factory));
        factories.putIfAbsent(MemoryActionStoreFactory.TYPE, new MemoryActionStoreFactory());
    }

    SortedSet<String> types() {
        return new TreeSet<>(factories.keySet());
    }

    /** The one that is configured; otherwise JPA when it is there, and memory when it is not. */
    ActionStoreFactory choose(ChaosSettings settings) {
        String type = settings.storeType();
        ActionStoreFactory chosen = factories.get(type != null ? type : JPA);
        return chosen != null ? chosen : new MemoryActionStoreFactory();
    }
}
