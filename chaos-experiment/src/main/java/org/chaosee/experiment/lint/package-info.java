/** Whether an experiment does the same here and elsewhere, where the format's own engine runs it. */
@NullMarked
package org.chaosee.experiment.lint;

import org.jspecify.annotations.NullMarked;
