/** Fault points that decide for each call, and the swap of plans. */
@NullMarked
package org.chaosee.core.engine;

import org.jspecify.annotations.NullMarked;
