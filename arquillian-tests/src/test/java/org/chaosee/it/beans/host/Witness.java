package org.chaosee.it.beans.host;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An interceptor of the application, at the priority that fault tolerance has: what it sees, that sees, too. */
@Witness.Witnessed
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_AFTER + 10)
public class Witness {

    /** Binds it. */
    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    public @interface Witnessed {}

    @AroundInvoke
    public Object see(InvocationContext invocation) throws Exception {
        try {
            return invocation.proceed();
        } catch (IllegalStateException e) {
            return "seen";
        }
    }
}
