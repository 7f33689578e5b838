package org.chaosee.proxy.http;

import java.lang.reflect.InvocationHandler;
import java.util.List;
import org.chaosee.proxy.control.Proxies;

/** Stands in for the proxies where they don't matter. */
final class StandIn {

    private StandIn() {}

    static Proxies of(InvocationHandler calls) {
        return (Proxies) java.lang.reflect.Proxy.newProxyInstance(
                StandIn.class.getClassLoader(), new Class<?>[] {Proxies.class}, calls);
    }

    /** Has none, and never will. */
    static Proxies empty() {
        return of((proxy, method, arguments) -> method.getReturnType() == List.class ? List.of() : null);
    }
}
