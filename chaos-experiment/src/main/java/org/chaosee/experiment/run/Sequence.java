package org.chaosee.experiment.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.chaosee.experiment.fill.Names;
import org.chaosee.experiment.model.Activity;
import org.chaosee.experiment.model.References;

/** Does activities in their order, some of them in the background. */
record Sequence(References references, Names names, ActivityRunner runner, Entries entries, Phase phase) {

    /**
     * Does them, and waits for what is in the background.
     *
     * @param stop asked ahead of each activity
     * @param goesOn whether one that breaks doesn't keep the next from being done
     * @throws BrokenActivityException when one breaks, and {@code goesOn} is false
     */
    void play(List<JsonNode> activities, BooleanSupplier stop, boolean goesOn)
            throws BrokenActivityException, InterruptedException {
        ExecutorService background = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "chaos-experiment-background");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (JsonNode written : activities) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (stop.getAsBoolean()) {
                    break;
                }
                try {
                    begin(resolved(written), background);
                } catch (BrokenActivityException e) {
                    if (!goesOn) {
                        throw e;
                    }
                }
            }
        } catch (InterruptedException e) {
            background.shutdownNow();
            throw e;
        } finally {
            await(background);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** When it is interrupted, all that is left ends at once, and the thread stays interrupted. */
    private static void await(ExecutorService background) {
        background.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = background.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                interrupted = true;
                background.shutdownNow();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Activity resolved(JsonNode written) throws BrokenActivityException {
        try {
            return references.resolve(written);
        } catch (IllegalArgumentException e) {
            throw new BrokenActivityException(e);
        }
    }

    private void begin(Activity activity, ExecutorService background)
            throws BrokenActivityException, InterruptedException {
        if (activity.isBackground()) {
            background.execute(() -> runAside(activity));
        } else {
            runner.run(activity, names, phase, entries);
        }
    }

    private void runAside(Activity activity) {
        try {
            runner.run(activity, names, phase, entries);
        } catch (BrokenActivityException e) {
            // Its entry tells, and the others go on.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
