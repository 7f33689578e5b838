package org.chaosee.proxy.model;

/** One of the two streams of a connection. */
public enum Direction {

    /** From the client to the server. */
    UPSTREAM,

    /** From the server to the client. */
    DOWNSTREAM
}
