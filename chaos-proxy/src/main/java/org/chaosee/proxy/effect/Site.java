package org.chaosee.proxy.effect;

import org.chaosee.proxy.chance.Draws;

/**
 * Where an effect acts.
 *
 * @param acted is told when the effect does something that can be noticed; more than once is all the same
 */
record Site(Link link, Draws draws, Runnable acted) {}
