/** An application that tells how its JVM is, and that needs memory and managed threads. */
@NullMarked
package org.chaosee.it.jvm.host;

import org.jspecify.annotations.NullMarked;
