package org.chaosee.proxy.relay;

import java.time.Duration;

/**
 * How much one stream of one connection may hold before its sender is left to wait, and how long to wait for an upstream.
 *
 * @param unsent bytes that its receiver hasn't taken yet
 * @param held bytes that toxics hold, where none delays all data; what it costs to keep them is included, here and in the next
 * @param delayed bytes that toxics hold, where one delays all data
 * @param dial for everything: to resolve the name, and to try its addresses
 */
public record Bounds(int unsent, long held, long delayed, Duration dial) {}
