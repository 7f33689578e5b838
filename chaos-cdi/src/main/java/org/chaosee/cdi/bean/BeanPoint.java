package org.chaosee.cdi.bean;

import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.point.PointFacts;
import org.chaosee.core.point.Throwables;

/**
 * The fault point at a method.
 *
 * @param fault asks the engine
 * @param staged whether the method's answer comes later, by a {@link CompletionStage}
 */
record BeanPoint(FaultPoint fault, boolean staged) {

    private static final String ASYNCHRONOUS = "jakarta.enterprise.concurrent.Asynchronous";

    /** Jakarta Concurrency's interceptor has the method's own thread, and reckons with an answer that is there. */
    private static boolean isAsynchronous(Method method) {
        return Stream.of(method.getAnnotations(), method.getDeclaringClass().getAnnotations())
                .flatMap(Stream::of)
                .anyMatch(each -> each.annotationType().getName().equals(ASYNCHRONOUS));
    }

    static BeanPoint at(Method method, PointFacts facts, ChaosEngine engine) {
        Class<?> returned = method.getReturnType();
        return new BeanPoint(
                engine.point(facts, Throwables.declaring(method.getExceptionTypes())),
                (returned == CompletionStage.class || returned == CompletableFuture.class) && !isAsynchronous(method));
    }
}
