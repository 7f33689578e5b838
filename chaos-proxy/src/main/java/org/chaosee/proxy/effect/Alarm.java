package org.chaosee.proxy.effect;

/** Something that is going to be done later. */
@FunctionalInterface
public interface Alarm {

    /** It isn't done, unless it has been done already. */
    void cancel();
}
