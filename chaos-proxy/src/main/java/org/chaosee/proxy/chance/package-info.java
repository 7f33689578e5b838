/** Random numbers without a generator, so that a seed replays a run whatever the threads do. */
@NullMarked
package org.chaosee.proxy.chance;

import org.jspecify.annotations.NullMarked;
