package org.example.experiments.stack.process;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A part of the stack that is a process of its own: how it is started, and what its output means. */
public interface Part {

    /** How its files and events are called. */
    String name();

    /** Starts a process, in the directory of the stack. It writes all it has to say to that one's output. */
    Process start() throws IOException;

    /** Whether that line of its output says that it can be used. */
    boolean saysReady(String line);

    /** The exit code in that line, where a part is a process that watches another one. */
    default OptionalInt exitCode(String line) {
        return OptionalInt.empty();
    }

    /** The process that does the work, and that experiments kill; empty as long as there is none. */
    default OptionalLong pid(Process process) {
        return OptionalLong.of(process.pid());
    }

    /** Tells it to stop; it may take its time. */
    default void stop(Process process) {
        process.destroy();
    }

    /** What is to be known of a part by those who depend on it. */
    interface Listener {

        /** For parts that nobody depends on. */
        Listener NONE = new Listener() {};

        default void isReady() {}

        default void isGone() {}
    }

    /** The environment that a part inherits, without what is meant for other applications than ours. */
    static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("CHAOS_") || name.startsWith("MP_Fault_Tolerance_"));
    }
}
