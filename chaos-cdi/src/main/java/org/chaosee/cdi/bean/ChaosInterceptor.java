package org.chaosee.cdi.bean;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Lets calls of bean methods pass their fault points. What is injected comes as if the method itself had done it.
 *
 * <p>Serializable, for beans that are passivated need interceptors that are (Jakarta CDI 4.0, section 14.1.3); what it
 * holds is looked up anew at the next call: while sessions are restored, there may be no CDI yet.
 */
@Interceptor
@ChaosIntercepted
public class ChaosInterceptor implements Serializable {

    private static final long serialVersionUID = 1;

    private transient @Nullable BeanChaos chaos;
    private transient boolean lookedUp;

    /** Some servers scan the jar for interceptors, and want to know what this one needs, also where it is not enabled. */
    @Inject
    void set(Instance<BeanChaos> found) {
        chaos = found.isResolvable() ? found.get() : null;
        lookedUp = true;
    }

    /** A call of the bean's. */
    @AroundInvoke
    public @Nullable Object call(InvocationContext invocation) throws Exception {
        return pass(invocation);
    }

    /** A timer of an Enterprise Bean. */
    @AroundTimeout
    public @Nullable Object tick(InvocationContext invocation) throws Exception {
        return pass(invocation);
    }

    private @Nullable Object pass(InvocationContext invocation) throws Exception {
        if (!lookedUp) {
            lookUp();
        }
        BeanChaos known = chaos;
        return known == null ? invocation.proceed() : known.pass(invocation);
    }

    private void lookUp() {
        try {
            set(CDI.current().select(BeanChaos.class));
        } catch (RuntimeException | LinkageError e) {
            return; // Tried again at the next call; this one goes on.
        }
    }
}
