/** Finding the one Chaos EE of the application. */
@NullMarked
package org.chaosee.admin.lookup;

import org.jspecify.annotations.NullMarked;
