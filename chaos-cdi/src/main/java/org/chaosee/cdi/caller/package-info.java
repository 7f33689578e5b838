/** Finds out who caused what the current thread does, when an action asks. */
@NullMarked
package org.chaosee.cdi.caller;

import org.jspecify.annotations.NullMarked;
