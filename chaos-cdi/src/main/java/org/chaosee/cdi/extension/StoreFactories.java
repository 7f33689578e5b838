package org.chaosee.cdi.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chaosee.api.spi.ActionStoreFactory;
import org.chaosee.core.settings.ChaosSettings;
import org.chaosee.core.store.MemoryActionStoreFactory;
import org.jspecify.annotations.Nullable;

/** The kinds of stores that are there, by their words. Loaded once they are asked for, which they are only when Chaos EE is on: off means that nothing is. */
final class StoreFactories {

    private static final String JPA = "jpa";

    private final ClassLoader loader;
    private final SortedMap<String, ActionStoreFactory> factories = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    StoreFactories(ClassLoader loader) {
        this.loader = loader;
    }

    private void load() {
        try {
            ServiceLoader.load(ActionStoreFactory.class, loader).forEach(this::add);
        } catch (ServiceConfigurationError | LinkageError e) {
            problem(e.getMessage() == null ? e.toString() : e.getMessage(), e.getCause());
        }
        factories.putIfAbsent(MemoryActionStoreFactory.TYPE, new MemoryActionStoreFactory());
    }

    /** A sentence for each store that is there and can't be loaded; nothing when all is well. */
    List<String> problems() {
        return problems;
    }

    /** Loads them. */
    SortedSet<String> types() {
        load();
        return new TreeSet<>(factories.keySet());
    }

    /** The one that is configured; otherwise JPA when it is there, and memory when it is not. */
    ActionStoreFactory choose(ChaosSettings settings) {
        String type = settings.storeType();
        ActionStoreFactory chosen = factories.get(type != null ? type : JPA);
        return chosen != null ? chosen : new MemoryActionStoreFactory();
    }

    private void add(ActionStoreFactory factory) {
        try {
            factories.put(factory.type(), factory);
        } catch (RuntimeException e) {
            problem(factory.getClass().getName(), e);
        }
    }

    private void problem(String provider, @Nullable Throwable cause) {
        problems.add("A store that chaos.store may name can't be loaded: " + provider
                + (cause == null ? "." : " (" + cause + ")."));
    }
}
