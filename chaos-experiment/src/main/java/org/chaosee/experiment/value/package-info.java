/** JSON values: their notations, and when they are the same. */
@NullMarked
package org.chaosee.experiment.value;

import org.jspecify.annotations.NullMarked;
