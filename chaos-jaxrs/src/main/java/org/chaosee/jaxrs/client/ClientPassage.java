package org.chaosee.jaxrs.client;

import jakarta.ws.rs.client.ClientRequestContext;
import java.util.function.BooleanSupplier;
import org.chaosee.api.Phase;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.engine.Decision;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.engine.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * One outgoing request's way past its fault point. What is to happen to it is decided once, when it begins, for the user
 * and the incoming request that cause it are known then. There is one only when an action may hit the request.
 */
final class ClientPassage {

    private static final String PROPERTY = ClientPassage.class.getName();

    private final FaultPoint point;
    private final Decision before;
    private final Decision after;
    private boolean goesOn = true;

    private ClientPassage(FaultPoint point, Decision before, Decision after) {
        this.point = point;
        this.before = before;
        this.after = after;
    }

    static void begin(FaultPoint point, ChaosEngine engine, ClientRequestContext request) {
        request.setProperty(
                PROPERTY,
                new ClientPassage(
                        point,
                        point.decide(engine.ambientCall(), Phase.BEFORE),
                        point.decide(engine.ambientCall(), Phase.AFTER)));
    }

    /** Nothing is to happen to the request, for all that is known so far. */
    static void none(ClientRequestContext request) {
        request.setProperty(PROPERTY, false);
    }

    static boolean isDecided(ClientRequestContext request) {
        return request.getProperty(PROPERTY) != null;
    }

    static @Nullable ClientPassage of(ClientRequestContext request) {
        return request.getProperty(PROPERTY) instanceof ClientPassage passage ? passage : null;
    }

    Outcome strike(ChaosEngine engine) {
        return engine.injector().apply(point, before);
    }

    Outcome strikeAnswer(ChaosEngine engine, BooleanSupplier hasBody) {
        return engine.injector().apply(point, after, hasBody);
    }

    /** A fault struck instead of the request. */
    void skipWork() {
        goesOn = false;
    }

    boolean goesOn() {
        return goesOn;
    }
}
