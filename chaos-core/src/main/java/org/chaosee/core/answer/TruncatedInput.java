package org.chaosee.core.answer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets in so many bytes, and breaks off where there is one more. */
final class TruncatedInput extends FilterInputStream {

    private long left;

    TruncatedInput(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return end();
        }
        int read = in.read(bytes, offset, (int) Math.min(length, left));
        if (read > 0) {
            left -= read;
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        if (count <= 0) {
            return 0;
        }
        long skipped = in.skip(Math.min(count, left));
        left -= skipped;
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return (int) Math.min(in.available(), left);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The end as well when the body is just as long. Otherwise what the JDK's HTTP client says of a broken connection. */
    private int end() throws IOException {
        if (in.read() < 0) {
            return -1;
        }
        in.close();
        throw new IOException("Premature EOF");
    }
}
