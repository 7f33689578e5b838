/**
 * The public contract of Chaos EE: what an action is, and what an injection was.
 *
 * <p>Everything here is immutable and safe for use by any thread. No parameter, component or return value is null
 * unless it says {@code @Nullable}.
 */
@NullMarked
package org.chaosee.api;

import org.jspecify.annotations.NullMarked;
