/** Figures, times and foreign texts as they are written. */
@NullMarked
package org.chaosee.report.text;

import org.jspecify.annotations.NullMarked;
