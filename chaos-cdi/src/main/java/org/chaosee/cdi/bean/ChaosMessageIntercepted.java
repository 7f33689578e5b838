package org.chaosee.cdi.bean;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Binds {@link ChaosMessageInterceptor}. The extension adds it to {@code @MessageDriven}; nobody else is meant to. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ChaosMessageIntercepted {

    /** An instance. */
    final class Literal extends AnnotationLiteral<ChaosMessageIntercepted> implements ChaosMessageIntercepted {
        private static final long serialVersionUID = 1;
    }
}
