/**
 * What toxics do to one stream of one connection. Each is a state machine that lives in the thread of its connection; it
 * gets pieces of data and the end, and hands on what it lets through, when it lets it through. None knows the network.
 */
@NullMarked
package org.chaosee.proxy.effect;

import org.jspecify.annotations.NullMarked;
