package org.chaosee.cdi.resource;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.chaosee.core.log.LogMessage;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.runtime.ResourceHook;

/** All hooks that there are. Whatever breaks in them leaves a resource as it is. Thread-safe. */
final class ResourceHooks {

    /** A class loader that can't read may fail at each step, and never come to an end. */
    private static final int MOST_FAILURES = 20;

    private final ChaosRuntime runtime;
    private final List<ResourceHook> hooks;

    private ResourceHooks(ChaosRuntime runtime, List<ResourceHook> hooks) {
        this.runtime = runtime;
        this.hooks = List.copyOf(hooks);
    }

    static ResourceHooks load(ChaosRuntime runtime) {
        return load(runtime, ResourceHooks.class.getClassLoader());
    }

    /** One that can't be loaded is reported, and takes no other along. */
    static ResourceHooks load(ChaosRuntime runtime, ClassLoader loader) {
        List<ResourceHook> hooks = new ArrayList<>();
        Iterator<ResourceHook> providers =
                ServiceLoader.load(ResourceHook.class, loader).iterator();
        int failures = 0;
        boolean more = true;
        while (more && failures < MOST_FAILURES) {
            try {
                more = providers.hasNext();
                if (more) {
                    hooks.add(providers.next());
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                failures++;
                runtime.failures().failed(LogMessage.INTERNAL_FAILURE, e.toString(), e);
            }
        }
        return new ResourceHooks(runtime, hooks);
    }

    /** What comes of one injection. */
    record Result(Object resource, boolean settled) {}

    Result hook(Object resource, String name) {
        Object hooked = resource;
        boolean settled = true;
        for (ResourceHook hook : hooks) {
            try {
                hooked = hook.hook(hooked, name, runtime);
            } catch (RuntimeException | LinkageError e) {
                runtime.failures().failed(e);
                settled = false;
            }
        }
        return new Result(hooked, settled && hooked == resource);
    }

    /** Something failed ahead of the hooks. */
    void failed(Throwable failure) {
        runtime.failures().failed(failure);
    }
}
