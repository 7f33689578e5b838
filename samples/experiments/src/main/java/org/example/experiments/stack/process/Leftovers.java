package org.example.experiments.stack.process;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.example.experiments.stack.file.EnvironmentFile;
import org.example.experiments.stack.file.PidFile;

/**
 * What an earlier stack has left in the same directory, as it was killed itself. Only processes whose command line names
 * that directory are ended: ids are given away again.
 */
public final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Path directory;

    /** That of the stack, absolute. */
    public Leftovers(Path directory) {
        this.directory = directory;
    }

    /**
     * Ends them one after the other, by force if they don't go.
     *
     * @param names the parts, in the order in which they end
     * @return the names of those that were there
     */
    public List<String> end(List<String> names) throws InterruptedException {
        // It said that all is ready.
        new EnvironmentFile(directory.resolve("stack.env")).delete();
        List<String> ended = new ArrayList<>();
        for (String name : names) {
            PidFile file = new PidFile(directory.resolve("run"), name);
            Optional<ProcessHandle> worker = file.read().stream()
                    .boxed()
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .filter(this::isOurs)
                    .findFirst();
            if (worker.isPresent()) {
                // First the one who watches it.
                List<ProcessHandle> both = Stream.concat(
                                worker.get().parent().filter(this::isOurs).stream(), worker.stream())
                        .toList();
                for (ProcessHandle process : both) {
                    end(process);
                }
                ended.add(name);
            }
            file.delete();
        }
        return ended;
    }

    private boolean isOurs(ProcessHandle process) {
        return process.pid() != ProcessHandle.current().pid()
                && process.info().commandLine().orElse("").contains(directory + File.separator);
    }

    private static void end(ProcessHandle process) throws InterruptedException {
        CompletableFuture<ProcessHandle> end = process.onExit();
        process.destroy();
        if (!isOver(end)) {
            process.destroyForcibly();
            isOver(end);
        }
    }

    private static boolean isOver(CompletableFuture<ProcessHandle> end) throws InterruptedException {
        try {
            end.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
