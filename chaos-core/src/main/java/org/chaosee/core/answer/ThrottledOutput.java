package org.chaosee.core.answer;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets bytes out at a pace, each slice flushed. */
final class ThrottledOutput extends FilterOutputStream {

    private final Pace pace;

    ThrottledOutput(OutputStream out, Pace pace) {
        super(out);
        this.pace = pace;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int end = offset + length;
        while (from < end) {
            int slice = Math.min(end - from, pace.slice());
            boolean held = !pace.isOver();
            pace.await(slice);
            out.write(bytes, from, slice);
            if (held) {
                out.flush();
            }
            from += slice;
        }
    }
}
