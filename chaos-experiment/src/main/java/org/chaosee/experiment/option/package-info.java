/** What the caller decides, and the rules of the two modes. */
@NullMarked
package org.chaosee.experiment.option;

import org.jspecify.annotations.NullMarked;
