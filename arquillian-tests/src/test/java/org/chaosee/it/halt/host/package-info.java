/** An application with everything in it that can be held up. */
@NullMarked
package org.chaosee.it.halt.host;

import org.jspecify.annotations.NullMarked;
