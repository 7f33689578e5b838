/** Commands. */
@NullMarked
package org.chaosee.experiment.provider.process;

import org.jspecify.annotations.NullMarked;
