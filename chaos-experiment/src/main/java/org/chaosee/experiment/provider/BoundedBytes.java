package org.chaosee.experiment.provider;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Keeps what is written up to a bound, and drops the rest, so that nobody who writes without end fills the memory. Thread-safe. */
public final class BoundedBytes extends OutputStream {

    /** More than a tolerance is ever meant for: 16 MiB. */
    public static final int MOST = 16 * 1024 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean truncated;

    @Override
    public synchronized void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int room = Math.min(length, MOST - kept.size());
        kept.write(bytes, offset, room);
        truncated |= room < length;
    }

    /** What was kept up to now. */
    public synchronized byte[] bytes() {
        return kept.toByteArray();
    }

    /** Whether something was dropped. */
    public synchronized boolean isTruncated() {
        return truncated;
    }
}
