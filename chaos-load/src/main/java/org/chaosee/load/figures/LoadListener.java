package org.chaosee.load.figures;

/** Hears how a run gets on, from the thread that plays it. While it is busy, requests are sent all the same. */
public interface LoadListener {

    LoadListener NONE = second -> {};

    /** A second is over, and so are all requests that were due in it. Seconds come in their order, and none is left out. */
    void second(SecondFigures second);
}
