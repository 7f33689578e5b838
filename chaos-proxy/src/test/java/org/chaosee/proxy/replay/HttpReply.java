package org.chaosee.proxy.replay;

import java.util.Map;

/**
 * A reply as it came over the wire.
 *
 * @param headers by their names in lower case
 */
public record HttpReply(int status, Map<String, String> headers, String body) {}
