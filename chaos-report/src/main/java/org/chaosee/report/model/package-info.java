/** What the notations of a report have in common. */
@NullMarked
package org.chaosee.report.model;

import org.jspecify.annotations.NullMarked;
