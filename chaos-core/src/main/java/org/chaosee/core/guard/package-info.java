/** Watches the application while chaos is in force, and ends it when a bound is broken. */
@NullMarked
package org.chaosee.core.guard;

import org.jspecify.annotations.NullMarked;
