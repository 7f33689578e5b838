package org.chaosee.cli.main;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.chaosee.cli.shell.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why it could not be written. Java's own hides that, and a script would take half an answer on a
 * disk that is full for a whole one.
 */
final class StandardOutput extends OutputStream {

    /** As shells have it for a program that a closed pipe has ended: 128 and the number of SIGPIPE. */
    private static final int CLOSED_PIPE = 141;

    private final OutputStream out;
    private @Nullable IOException failure;

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    /** Why not all was written; null when it was. */
    synchronized @Nullable String failure() {
        return failure == null ? null : String.valueOf(failure.getMessage());
    }

    /** Whether the reader has gone, as {@code head} does when it has seen enough: nothing that anybody has to be told of. */
    synchronized boolean isClosedPipe() {
        return failure != null
                && String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** The exit code of a command whose own one is that. */
    int code(int own) {
        if (own != 0 || failure() == null) {
            return own;
        }
        return isClosedPipe() ? CLOSED_PIPE : ExitCode.FAILED.number();
    }
}
