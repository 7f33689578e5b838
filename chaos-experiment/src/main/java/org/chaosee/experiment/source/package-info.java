/** Where experiments come from, and their notations. */
@NullMarked
package org.chaosee.experiment.source;

import org.jspecify.annotations.NullMarked;
