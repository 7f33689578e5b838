/** Draws the timeline. */
@NullMarked
package org.chaosee.report.svg;

import org.jspecify.annotations.NullMarked;
