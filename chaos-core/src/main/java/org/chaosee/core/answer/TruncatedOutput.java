package org.chaosee.core.answer;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Lets out so many bytes, and breaks the line with the first one that is too many. Nobody is told: whoever writes goes on
 * until done, and the server's log stays clean.
 */
final class TruncatedOutput extends FilterOutputStream {

    private final Line line;
    private final long most;
    private long passed;
    private boolean broken;

    TruncatedOutput(OutputStream out, long most, Line line) {
        super(out);
        this.most = most;
        this.line = line;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (broken || length == 0) {
            return;
        }
        int passes = (int) Math.min(length, most - passed);
        if (passes == length) {
            out.write(bytes, offset, length);
            passed += length;
            return;
        }
        broken = true;
        line.breaking(passed + length);
        out.write(bytes, offset, passes);
        line.broken(out);
    }

    @Override
    public void flush() throws IOException {
        if (!broken) {
            out.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (!broken) {
            out.close();
        }
    }
}
