/** Comes by the fault points of persistence units, in the way that is best for the provider of each. */
@NullMarked
package org.chaosee.jpa.hook;

import org.jspecify.annotations.NullMarked;
