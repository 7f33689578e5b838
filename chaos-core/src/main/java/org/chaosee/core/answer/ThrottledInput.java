package org.chaosee.core.answer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets bytes in at a pace. */
final class ThrottledInput extends FilterInputStream {

    private final Pace pace;

    ThrottledInput(InputStream in, Pace pace) {
        super(in);
        this.pace = pace;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        if (b >= 0) {
            pace.await(1);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, Math.min(length, pace.slice()));
        if (read > 0) {
            pace.await(read);
        }
        return read;
    }

    /** By reading, for what is skipped takes its time as well. */
    @Override
    public long skip(long count) throws IOException {
        if (count <= 0) {
            return 0;
        }
        byte[] skipped = new byte[(int) Math.min(count, pace.slice() == Integer.MAX_VALUE ? 8192 : pace.slice())];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    /** None: they would be had twice. */
    @Override
    public boolean markSupported() {
        return false;
    }
}
