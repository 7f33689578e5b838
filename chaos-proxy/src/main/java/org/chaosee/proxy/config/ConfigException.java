package org.chaosee.proxy.config;

/** A configuration file can't be used; the message names it, and the place in it. */
public final class ConfigException extends Exception {

    private static final long serialVersionUID = 1L;

    ConfigException(String message, Throwable cause) {
        super(message, cause);
    }
}
