/** The static facts of fault points, and the dynamic facts of calls. */
@NullMarked
package org.chaosee.core.point;

import org.jspecify.annotations.NullMarked;
