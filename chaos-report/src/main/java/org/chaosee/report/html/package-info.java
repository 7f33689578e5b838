/** Writes a report as a page. */
@NullMarked
package org.chaosee.report.html;

import org.jspecify.annotations.NullMarked;
