package org.chaosee.jpa.point;

import org.chaosee.api.Injection;
import org.chaosee.api.Phase;
import org.chaosee.api.fault.DatabaseFault;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.engine.Outcome;
import org.chaosee.core.runtime.ChaosRuntime;
import org.jspecify.annotations.Nullable;

/** Asks the engine at a fault point of the database, and makes what is to be thrown of its answer. */
public final class Strike {

    private Strike() {}

    /** Makes the exception of a failure as it comes up where the fault point is. */
    @FunctionalInterface
    public interface Failure {

        /** The exception, whose text says by that message that it is injected, and by what. */
        Throwable make(DatabaseFault fault, String message);
    }

    /**
     * Lets the current call pass the point, delayed if need be.
     *
     * @return what to throw; null when the call goes on. Never throws: what breaks is reported, and the call goes on
     */
    public static @Nullable Throwable at(FaultPoint point, Phase phase, Failure failure, ChaosRuntime runtime) {
        try {
            Outcome outcome = runtime.engine()
                    .injector()
                    .apply(point, point.decide(runtime.engine().ambientCall(), phase));
            return outcome.terminal() instanceof DatabaseFault fault
                    ? failure.make(fault, message(outcome))
                    : outcome.exception();
        } catch (RuntimeException | LinkageError e) {
            runtime.failures().failed(e);
            return null;
        }
    }

    private static String message(Outcome outcome) {
        Injection last = outcome.injections().get(outcome.injections().size() - 1);
        return "Injected by chaos action " + last.action();
    }
}
