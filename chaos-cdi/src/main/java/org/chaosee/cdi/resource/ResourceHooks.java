package org.chaosee.cdi.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.chaosee.core.runtime.ChaosRuntime;
import org.chaosee.core.runtime.ResourceHook;

/** All hooks that there are. Whatever breaks in them leaves a resource as it is. Thread-safe. */
final class ResourceHooks {

    private final ChaosRuntime runtime;
    private final List<ResourceHook> hooks;

    private ResourceHooks(ChaosRuntime runtime, List<ResourceHook> hooks) {
        this.runtime = runtime;
        this.hooks = List.copyOf(hooks);
    }

    static ResourceHooks load(ChaosRuntime runtime) {
        List<ResourceHook> hooks = new ArrayList<>();
        try {
            ServiceLoader.load(ResourceHook.class, ResourceHooks.class.getClassLoader())
                    .forEach(hooks::add);
        } catch (ServiceConfigurationError e) {
            runtime.failures().failed(e);
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
