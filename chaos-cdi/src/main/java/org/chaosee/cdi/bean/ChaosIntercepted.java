package org.chaosee.cdi.bean;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Binds {@link ChaosInterceptor}. The extension adds it; nobody else is meant to. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ChaosIntercepted {

    /** An instance. */
    final class Literal extends AnnotationLiteral<ChaosIntercepted> implements ChaosIntercepted {
        private static final long serialVersionUID = 1;
    }
}
