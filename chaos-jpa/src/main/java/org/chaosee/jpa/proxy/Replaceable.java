package org.chaosee.jpa.proxy;

/**
 * What a proxy is that is not written by itself when it is serialized. Serialization looks for the method in the class
 * of the object, so a proxy has it by an interface.
 */
public interface Replaceable {

    /** What is written in place of the proxy (Java Object Serialization, section 2.5). */
    Object writeReplace();
}
