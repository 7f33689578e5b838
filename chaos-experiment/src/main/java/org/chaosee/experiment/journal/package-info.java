/** What is written about a run. */
@NullMarked
package org.chaosee.experiment.journal;

import org.jspecify.annotations.NullMarked;
