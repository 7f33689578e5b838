/** Starts and stops Chaos EE with the application. */
@NullMarked
package org.chaosee.cdi.lifecycle;

import org.jspecify.annotations.NullMarked;
