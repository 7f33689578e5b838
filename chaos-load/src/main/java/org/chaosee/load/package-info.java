/** A load generator: read a plan, check it, run it. */
@NullMarked
package org.chaosee.load;

import org.jspecify.annotations.NullMarked;
