package org.chaosee.core.answer;

import java.io.IOException;
import java.io.OutputStream;

/** What carries an answer, and can break. */
public interface Line {

    /**
     * The line breaks with the next bytes, which are the last ones; there may be none.
     *
     * @param length how long the body is at least, including what doesn't arrive any more
     */
    void breaking(long length);

    /** The last bytes that arrive are in that stream: they are to be sent, and then nothing more. */
    void broken(OutputStream out) throws IOException;
}
