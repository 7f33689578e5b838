package org.chaosee.core.jvm;

import org.chaosee.api.fault.ExitFault;

/** Ends processes. */
@FunctionalInterface
public interface Exits {

    /** Ends this process. */
    Exits PROCESS = fault -> {
        if (fault.halt()) {
            Runtime.getRuntime().halt(fault.code());
        } else {
            Runtime.getRuntime().exit(fault.code());
        }
    };

    /** Ends it in that way. */
    void exit(ExitFault fault);
}
