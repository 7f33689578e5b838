/** What activities call. */
@NullMarked
package org.chaosee.experiment.provider;

import org.jspecify.annotations.NullMarked;
