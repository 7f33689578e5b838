package org.example.experiments.stack;

import java.io.PrintStream;

/** Tells how far the start has come: a line for each step, with the seconds since the beginning. Thread-safe. */
final class Steps {

    private final PrintStream out;
    private final long began = System.nanoTime();

    Steps(PrintStream out) {
        this.out = out;
    }

    void say(String step) {
        out.printf("%6.1f s  %s%n", seconds(), step);
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
