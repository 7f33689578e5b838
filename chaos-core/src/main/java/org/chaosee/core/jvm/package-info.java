/** Faults of the JVM itself: what takes something from it, and when. */
@NullMarked
package org.chaosee.core.jvm;

import org.jspecify.annotations.NullMarked;
