/** Writes a report as Markdown. */
@NullMarked
package org.chaosee.report.markdown;

import org.jspecify.annotations.NullMarked;
