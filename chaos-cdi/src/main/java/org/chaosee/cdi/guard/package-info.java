/** Brings the guard what the container knows: the application's conditions and readiness checks. */
@NullMarked
package org.chaosee.cdi.guard;

import org.jspecify.annotations.NullMarked;
