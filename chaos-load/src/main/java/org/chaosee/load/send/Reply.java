package org.chaosee.load.send;

/** Hears what comes of one request, from any thread. The first call counts. */
public interface Reply {

    /** The answer is there, to the last byte of its body. */
    void answered(int status);

    /** There is none, or not all of it. */
    void failed(Throwable why);
}
