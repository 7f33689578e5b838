package org.example.experiments.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.example.experiments.stack.file.PidFile;
import org.example.experiments.stack.file.StackLock;
import org.example.experiments.stack.option.Options;
import org.example.experiments.stack.option.Ports;
import org.example.experiments.stack.part.Installation;
import org.example.experiments.stack.process.Leftovers;

/**
 * Starts what experiments run against, says when it is ready, and stays until it is told to stop (Ctrl-C, SIGTERM). Nothing
 * outlives that.
 *
 * <p>The only argument is the directory of this module, built; the working directory by default. {@link Options} lists
 * what can be set.
 */
public final class Stack {

    /** Clients end before what they need. */
    private static final List<String> PARTS = List.of("node-1", "node-2", "proxy", "postgres");

    private Stack() {}

    public static void main(String... args) throws InterruptedException {
        try {
            run(Path.of(args.length == 0 ? "" : args[0]));
        } catch (StackException failed) {
            System.err.println(failed.getMessage());
            // What started us, be it a shell or a build, shall see that there is no stack.
            System.exit(1);
        } catch (IOException | RuntimeException unforeseen) {
            unforeseen.printStackTrace();
            // The front's threads would stay.
            System.exit(1);
        }
    }

    private static void run(Path module) throws IOException, InterruptedException {
        Installation installation = new Installation(module);
        Options options = Options.of(
                System.getProperties(), System.getenv(), installation.module().resolve("target/stack"));
        installation.check();
        Path run = options.directory().resolve("run");
        Files.createDirectories(run);
        Files.createDirectories(options.directory().resolve("log"));
        StackLock lock = StackLock.take(run).orElseThrow(() -> new StackException(runsAlready(run)));
        Steps steps = new Steps(System.out);
        List<String> left = new Leftovers(options.directory()).end(PARTS);
        if (!left.isEmpty()) {
            steps.say("Ended what an earlier stack had left: " + String.join(", ", left));
        }
        Composition composition = new Composition(installation, options, Ports.choose(options.ports()), steps);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(composition, steps, lock), "end-the-stack"));
        composition.start();
        System.out.println(composition.summary());
        // The hook ends it.
        new CountDownLatch(1).await();
    }

    private static String runsAlready(Path run) {
        String pid = new PidFile(run, "stack")
                .read().stream()
                        .mapToObj(id -> " (process " + id + ")")
                        .findFirst()
                        .orElse("");
        return "A stack runs in " + run.getParent() + " already" + pid
                + ". End that one, or take another directory: -Dstack.directory=…, and other ports.";
    }

    private static void end(Composition composition, Steps steps, StackLock lock) {
        steps.say("The stack ends");
        composition.close();
        List<ProcessHandle> left = ProcessHandle.current().descendants().toList();
        if (left.isEmpty()) {
            steps.say("The stack has ended, and nothing is left of it");
        } else {
            left.forEach(ProcessHandle::destroyForcibly);
            steps.say("The stack has ended; " + left.size() + " processes had to be killed");
        }
        lock.close();
    }
}
