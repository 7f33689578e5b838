package org.chaosee.cdi.bean;

import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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

    static BeanPoint at(Method method, PointFacts facts, ChaosEngine engine) {
        Class<?> returned = method.getReturnType();
        return new BeanPoint(
                engine.point(facts, Throwables.declaring(method.getExceptionTypes())),
                returned == CompletionStage.class || returned == CompletableFuture.class);
    }
}
