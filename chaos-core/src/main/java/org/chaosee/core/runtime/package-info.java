/** Puts the parts together, and starts and stops them. */
@NullMarked
package org.chaosee.core.runtime;

import org.jspecify.annotations.NullMarked;
