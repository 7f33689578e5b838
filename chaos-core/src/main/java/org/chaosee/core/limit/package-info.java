/** Bounds of how much is injected, over time. */
@NullMarked
package org.chaosee.core.limit;

import org.jspecify.annotations.NullMarked;
