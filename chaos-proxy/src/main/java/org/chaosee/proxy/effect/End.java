package org.chaosee.proxy.effect;

/** Why no more data comes. */
public enum End {

    /** The sending side has said all that it has to say; it may still listen. */
    STREAM,

    /** A toxic closes the connection: once this has come through, both sides see a normal end. */
    CONNECTION
}
