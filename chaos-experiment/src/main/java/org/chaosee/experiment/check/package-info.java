/** What can be said about an experiment before anything is run. */
@NullMarked
package org.chaosee.experiment.check;

import org.jspecify.annotations.NullMarked;
