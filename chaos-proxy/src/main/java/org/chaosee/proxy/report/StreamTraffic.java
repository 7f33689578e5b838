package org.chaosee.proxy.report;

import org.chaosee.proxy.model.Direction;

/**
 * What has gone through one stream of connections of a proxy.
 *
 * @param received bytes read from the sending side, also those that were dropped afterwards
 * @param sent bytes written to the receiving side
 */
public record StreamTraffic(Direction direction, long received, long sent) {}
