/** How often: decisions that are pure functions of a seed. */
@NullMarked
package org.chaosee.core.trigger;

import org.jspecify.annotations.NullMarked;
