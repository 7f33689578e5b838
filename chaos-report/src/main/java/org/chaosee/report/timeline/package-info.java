/** Where everything of a run lies on one time axis, reduced to what a picture can show. No drawing. */
@NullMarked
package org.chaosee.report.timeline;

import org.jspecify.annotations.NullMarked;
