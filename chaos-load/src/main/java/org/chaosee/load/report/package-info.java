/** Figures as JSON and as lines. */
@NullMarked
package org.chaosee.load.report;

import org.jspecify.annotations.NullMarked;
