/** A small JSONPath, in two dialects. */
@NullMarked
package org.chaosee.experiment.tolerance.path;

import org.jspecify.annotations.NullMarked;
