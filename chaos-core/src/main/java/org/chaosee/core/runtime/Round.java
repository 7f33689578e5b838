package org.chaosee.core.runtime;

import java.util.List;
import java.util.function.Consumer;

/**
 * What a node does again and again, in this order. A step that breaks is told of, and keeps none of the others from
 * being taken: a scheduled task that throws would never be run again.
 *
 * @param steps the first of them looks for changes; the others rest on what it found
 * @param failed is told what a step threw
 */
record Round(List<Runnable> steps, Consumer<Throwable> failed) {

    void tick() {
        for (Runnable step : steps) {
            try {
                step.run();
            } catch (RuntimeException | Error e) {
                failed.accept(e);
            }
        }
    }
}
