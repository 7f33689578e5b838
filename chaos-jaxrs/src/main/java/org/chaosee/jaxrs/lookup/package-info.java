/** Finding the one Chaos EE of the application. */
@NullMarked
package org.chaosee.jaxrs.lookup;

import org.jspecify.annotations.NullMarked;
