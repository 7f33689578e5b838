package org.chaosee.cdi.bean;

import java.lang.reflect.Method;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.point.PointFacts;

/**
 * A selected method.
 *
 * @param type the bean's class, which may inherit the method
 */
record BeanMethod(Class<?> type, Method method, PointFacts facts) {

    void becomePoint(BeanPoints points, ChaosEngine engine) {
        points.add(type, method, BeanPoint.at(method, facts, engine));
    }

    /** It is in the list of points, and nothing strikes there. */
    void becomeUnreachable(String reason, ChaosEngine engine) {
        engine.point(facts.unreachable(reason));
    }
}
