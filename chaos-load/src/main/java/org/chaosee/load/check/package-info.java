/** Reads plans from trees, and says all that is wrong with them. */
@NullMarked
package org.chaosee.load.check;

import org.jspecify.annotations.NullMarked;
