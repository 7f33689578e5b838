/** The time that all nodes share. */
@NullMarked
package org.chaosee.core.clock;

import org.jspecify.annotations.NullMarked;
