package org.chaosee.cli.stress;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.chaosee.cli.shell.CommandException;

/** The side of the process that holds the memory. */
public final class HeldMemory {

    private static final Path KILL_ME_FIRST = Path.of("/proc/self/oom_score_adj");

    private HeldMemory() {}

    /** Takes it, says so, and returns when the input ends. */
    public static void hold(long size, long leave, InputStream in, PrintWriter out) throws IOException {
        offerItself();
        MemoryFill fill = new MemoryFill(Memory::now, leave);
        Thread parent = new Thread(() -> endWith(in), "parent");
        parent.setDaemon(true);
        parent.start();
        try {
            fill.take(size);
        } catch (CommandException e) {
            out.println(e.sentence());
            out.flush();
            return;
        }
        out.println(MemoryHolder.HELD);
        out.flush();
        try {
            parent.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (fill.size() != size) {
            throw new IllegalStateException("Held " + fill.size() + " bytes of " + size);
        }
    }

    /** Also while it is being taken. */
    private static void endWith(InputStream in) {
        try {
            if (in.read() < 0) {
                Runtime.getRuntime().halt(0);
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** Should the machine run out of memory all the same, the application is not to be the one that is killed. */
    private static void offerItself() {
        try {
            Files.write(KILL_ME_FIRST, "1000".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // Not Linux.
        }
    }
}
