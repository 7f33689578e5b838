package org.chaosee.cdi.bean;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Lets calls of bean methods pass their fault points. What is injected comes as if the method itself had done it.
 *
 * <p>Serializable, for beans that are passivated need interceptors that are (Jakarta CDI 4.0, section 14.1.3); what it
 * holds is looked up anew then.
 */
@Interceptor
@ChaosIntercepted
public class ChaosInterceptor implements Serializable {

    private static final long serialVersionUID = 1;

    private transient @Nullable BeanChaos chaos;

    /** Some servers scan the jar for interceptors, and want to know what this one needs, also where it is not enabled. */
    @Inject
    void set(Instance<BeanChaos> found) {
        chaos = found.isResolvable() ? found.get() : null;
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        set(CDI.current().select(BeanChaos.class));
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
        BeanChaos known = chaos;
        return known == null ? invocation.proceed() : known.pass(invocation);
    }
}
