package org.chaosee.proxy.effect;

import io.netty.buffer.ByteBuf;

/**
 * Data that is held.
 *
 * @param time when it came
 */
record Piece(ByteBuf data, long time) {}
