package org.chaosee.cdi.caller;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.function.Function;
import org.chaosee.core.point.AmbientCall;
import org.chaosee.core.point.Call;

/** Tells the engine whom to ask who caused a call: those parts of the platform that are there. */
public final class Callers {

    private Callers() {}

    /** Adds them to the call that the current thread is in; the request knows more than the security context. */
    public static void add(BeanManager beans, AmbientCall call) {
        add(beans, call, SecurityCaller::of);
        add(beans, call, RequestCaller::of);
    }

    private static void add(BeanManager beans, AmbientCall call, Function<Instance<Object>, Call> part) {
        try {
            call.add(part.apply(beans.createInstance()));
        } catch (LinkageError e) {
            // A server without that API, and so without anybody to ask.
            return;
        }
    }
}
