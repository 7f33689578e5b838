/** The halt, while faults are under way. */
@NullMarked
package org.chaosee.it.halt;

import org.jspecify.annotations.NullMarked;
