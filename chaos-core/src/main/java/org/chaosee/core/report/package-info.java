/** Telling of injections: listeners, tallies, the list of the latest. */
@NullMarked
package org.chaosee.core.report;

import org.jspecify.annotations.NullMarked;
