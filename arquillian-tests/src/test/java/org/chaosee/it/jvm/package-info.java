/** Faults of the JVM itself, on servers and in processes of their own. */
@NullMarked
package org.chaosee.it.jvm;

import org.jspecify.annotations.NullMarked;
