/** Journals as they are read: facts, nothing judged. The only place that knows JSON. */
@NullMarked
package org.chaosee.report.journal;

import org.jspecify.annotations.NullMarked;
