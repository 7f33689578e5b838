/** Whether the answer of a probe is as it should be. */
@NullMarked
package org.chaosee.experiment.tolerance;

import org.jspecify.annotations.NullMarked;
