package org.chaosee.proxy.effect;

import java.util.function.Consumer;

/**
 * Whose chain it is.
 *
 * @param connection the number of the connection, from 1 for each proxy
 * @param acted gets the name of each toxic that has had an effect on the stream, once
 */
public record Origin(String proxy, long connection, Consumer<String> acted) {}
