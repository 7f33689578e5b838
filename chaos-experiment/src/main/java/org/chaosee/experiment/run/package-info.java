/** The order of things. */
@NullMarked
package org.chaosee.experiment.run;

import org.jspecify.annotations.NullMarked;
