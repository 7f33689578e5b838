package org.chaosee.core.control;

import java.util.List;
import org.chaosee.api.ChaosAction;
import org.chaosee.api.control.InvalidRequestException;
import org.chaosee.api.control.Violation;
import org.chaosee.api.fault.ExceptionFault;
import org.chaosee.core.effect.ExceptionTypes;
import org.chaosee.core.engine.ChaosEngine;
import org.chaosee.core.engine.FaultPoint;
import org.chaosee.core.plan.TargetMatcher;

/**
 * Refuses checked exceptions that none of the methods declares that the action selects, as far as this node knows them:
 * they would be skipped each time. Where only some of the methods declare it, those are hit.
 */
final class UndeclaredExceptions {

    private final ChaosEngine engine;
    private final ExceptionTypes exceptions;

    UndeclaredExceptions(ChaosEngine engine, ExceptionTypes exceptions) {
        this.engine = engine;
        this.exceptions = exceptions;
    }

    /** @throws InvalidRequestException when the action's exception could never be thrown */
    void refuse(ChaosAction action) {
        if (!(action.fault() instanceof ExceptionFault fault)) {
            return;
        }
        TargetMatcher target = new TargetMatcher(action.target());
        List<FaultPoint> selected = engine.points().stream()
                .filter(point -> target.matches(point.facts()))
                .toList();
        if (!selected.isEmpty()
                && exceptions.type(fault.exception()).stream()
                        .noneMatch(type -> selected.stream()
                                .anyMatch(point -> point.throwables().include(type)))) {
            throw new InvalidRequestException(List.of(new Violation(
                    "/fault/exception",
                    "is " + fault.exception() + ", allowed is an unchecked exception, or one that "
                            + (selected.size() == 1 ? "the selected method declares" : "a selected method declares"))));
        }
    }
}
