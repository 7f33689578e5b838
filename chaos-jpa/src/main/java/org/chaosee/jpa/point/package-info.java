/** The fault points of the application's persistence units, whichever hook comes by them. */
@NullMarked
package org.chaosee.jpa.point;

import org.jspecify.annotations.NullMarked;
