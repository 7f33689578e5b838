/** Patterns: exact, or with {@code *} and {@code **}. */
@NullMarked
package org.chaosee.core.glob;

import org.jspecify.annotations.NullMarked;
