package org.chaosee.jaxrs.server;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.List;
import org.chaosee.api.Injection;
import org.chaosee.core.engine.FaultPoint;
import org.jspecify.annotations.Nullable;

/**
 * One request's way through the fault point, from the request filter to the response filter. There is one only when an
 * action may hit the request, and only when it got as far as the resource method.
 */
final class Passage {

    private static final String PROPERTY = Passage.class.getName();

    private final FaultPoint point;
    private final List<Injection> injections = new ArrayList<>(2);
    private boolean goesOn = true;

    private Passage(FaultPoint point) {
        this.point = point;
    }

    static Passage begin(FaultPoint point, ContainerRequestContext request) {
        Passage passage = new Passage(point);
        request.setProperty(PROPERTY, passage);
        return passage;
    }

    /** The request's passage, handed out once: a response that is mapped anew passes the response filter twice. */
    static @Nullable Passage end(ContainerRequestContext request) {
        Object passage = request.getProperty(PROPERTY);
        request.removeProperty(PROPERTY);
        return passage instanceof Passage found ? found : null;
    }

    FaultPoint point() {
        return point;
    }

    /** What was injected, in order. */
    List<Injection> injections() {
        return injections;
    }

    void add(List<Injection> more) {
        injections.addAll(more);
    }

    /** A fault struck instead of the work. */
    void skipWork() {
        goesOn = false;
    }

    /** Whether nothing struck instead of the work. */
    boolean goesOn() {
        return goesOn;
    }
}
