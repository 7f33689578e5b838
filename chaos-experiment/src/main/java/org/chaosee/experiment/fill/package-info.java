/** Patterns, and what they are filled from. */
@NullMarked
package org.chaosee.experiment.fill;

import org.jspecify.annotations.NullMarked;
