package org.chaosee.cdi.resource;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.runtime.ResourceHook;

/** Replaces entity managers, and leaves everything else as it is. */
public final class RecordingHook implements ResourceHook {

    /** What it was shown, by all instances; tests clear it. */
    static final List<String> SEEN = new CopyOnWriteArrayList<>();

    @Override
    public Object hook(Object resource, String name, ChaosRuntime runtime) {
        SEEN.add(resource + " as " + name);
        if (name.equals("broken")) {
            throw new IllegalStateException("can't attach");
        }
        boolean toReplace =
                resource instanceof EntityManager && !resource.toString().startsWith("hooked");
        return toReplace ? Resources.named(EntityManager.class, "hooked " + resource) : resource;
    }
}
